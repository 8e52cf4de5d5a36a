import type { StaffTicket } from "@yanta/types";
import type { DeskAction } from "./deskKeys";

type CounterStateName = "closed" | "free" | "calling" | "serving" | "paused";

export interface Desk {
  state: CounterStateName;
  /** The ticket that the counter holds. */
  ticket?: Pick<StaffTicket, "moves">;
  /** Seconds in which the last move can be taken back; 0 when it cannot. */
  undoSeconds: number;
  /** Whether that move left this counter with another ticket than the one it would take back. */
  undoBlocked: boolean;
  /** A change is under way. */
  busy: boolean;
  /** The picture of the hall is too old to act on. */
  stale: boolean;
}

/** Why an action cannot be done now, in words; nothing when it can. The table of moves is the BFF's: `moves` is its answer. */
export function refusalOf(action: DeskAction, desk: Desk): string | undefined {
  if (desk.busy) return "正在处理上一步";
  if (desk.stale) return "没连上网，先不要操作";
  if (action === "callNext") return callRefusal(desk);
  if (action === "undo") return undoRefusal(desk);
  if (!desk.ticket) return "现在没有号";
  return desk.ticket.moves.includes(action) ? undefined : MOVE_REFUSALS[action];
}

const MOVE_REFUSALS: Record<Exclude<DeskAction, "callNext" | "undo">, string> = {
  recall: "叫过三次了，没来请按过号",
  start: "已经开始办理",
  finish: "先按开始办理",
  skip: "已经开始办理",
  park: "现在不能挂起",
  transfer: "现在不能转窗",
};

function callRefusal({ state, ticket }: Desk): string | undefined {
  if (ticket) return "先办结、过号或挂起当前的号";
  if (state === "free") return undefined;
  return state === "paused" ? "暂停中，先继续叫号" : "先开窗";
}

function undoRefusal({ undoSeconds, undoBlocked }: Desk): string | undefined {
  if (undoSeconds <= 0) return "没有可以撤销的";
  return undoBlocked ? "已经叫了别的号，不能撤销" : undefined;
}

/** What was done last, and until when it can be taken back. */
export interface LastMove {
  ticketId: string;
  number: string;
  /** 过号, 办结 … */
  name: string;
  /** UTC milliseconds by the BFF's clock. */
  undoUntil: number;
}

/** Whole seconds left, rounded up: as long as one is shown, the key works. @param now - UTC milliseconds by the BFF's clock. */
export function undoSecondsLeft(last: LastMove | undefined, now: number): number {
  return last ? Math.max(0, Math.ceil((last.undoUntil - now) / 1000)) : 0;
}

/** The key of one press of "call next". */
export interface CallPress {
  key: string;
  /** Nobody knows whether it has called: the answer never came. */
  undecided: boolean;
}

/**
 * The key to call with. A press whose answer never came is tried again under its own key, so that it calls once; as soon
 * as the hall shows that the counter has a ticket, it is decided, and the next press is a new one.
 */
export function pressToSend(last: CallPress | undefined, newKey: () => string): CallPress {
  return last?.undecided ? last : { key: newKey(), undecided: true };
}
