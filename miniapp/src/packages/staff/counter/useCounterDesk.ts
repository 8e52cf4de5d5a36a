import type { StaffTicket } from "@yanta/types";
import { useEffect, useRef, useState } from "react";
import { newKey, type Called, type Failure } from "../../../features/answers";
import {
  type CounterState,
  callAsStaff,
  readNote,
  useStationQueue,
  writeNote,
  type QueueLook,
} from "../../../features/staff";
import { pressToSend, type CallPress, type LastMove } from "./deskMoves";

export interface CounterDesk extends QueueLook {
  /** The counter at which this clerk works; nothing before one is opened. */
  counter?: CounterState;
  busy: boolean;
  /** Why the last change did not happen. */
  problem?: Failure;
  /** What has just happened, for eye and ear. */
  said: string;
  last?: LastMove;
  say: (text: string) => void;
  open: (counterId: string, lineIds: string[]) => Promise<void>;
  close: (pause: boolean) => Promise<void>;
  callNext: () => Promise<void>;
  move: (move: PlainMove, ticket: StaffTicket) => Promise<void>;
  transfer: (ticket: StaffTicket, lineId: string) => Promise<void>;
  undo: () => Promise<void>;
}

const MOVES = {
  recall: { endpoint: "recallTicket", name: "重呼" },
  skip: { endpoint: "skipTicket", name: "过号" },
  start: { endpoint: "startTicket", name: "开始办理" },
  finish: { endpoint: "finishTicket", name: "办结" },
  park: { endpoint: "parkTicket", name: "挂起" },
  resume: { endpoint: "resumeTicket", name: "恢复办理" },
} as const;
export type PlainMove = keyof typeof MOVES;

const ofTicket = ({ ticketId }: Pick<StaffTicket, "ticketId">) => ({ params: { ticketId } });

/** One clerk at one counter: what it shows, and everything that can be done there. One change at a time. */
export function useCounterDesk(stationId: string): CounterDesk {
  const look = useStationQueue(stationId);
  const { busy, problem, change } = useChanges(look.look);
  const [counterId, setCounterId] = useState(() => readNote("staff-counter"));
  const { said, last, say, done, ...moves } = useTicketMoves(change);
  // Another clerk may have taken the counter over while this desk was locked.
  const counter = look.queue?.counters.find((one) => one.counterId === counterId && one.mine === true);
  const callNext = useCallNext({ counter, change, done, say });

  const sitAt = (id: string | undefined) => {
    writeNote("staff-counter", id);
    setCounterId(id);
  };
  const open = async (id: string, lineIds: string[]) => {
    const opened = await change(() => callAsStaff("openCounter", { params: { counterId: id }, body: { lineIds } }));
    if (!opened) return;
    sitAt(id);
    say(`${opened.data.name}已开窗`);
  };
  const close = async (pause: boolean) => {
    if (!counter) return;
    const ask = { params: { counterId: counter.counterId }, body: { pause } };
    const closed = await change(() => callAsStaff("closeCounter", ask));
    if (!closed) return;
    if (!pause) sitAt(undefined);
    say(`${closed.data.name}${pause ? "已暂停" : "已关窗"}`);
  };
  return { ...look, ...moves, counter, busy, problem, said, last, say, open, close, callNext };
}

type Change = <Data>(work: () => Promise<Called<Data>>) => Promise<{ data: Data } | undefined>;
/** @param words - what is said; @param name - of the move, for taking it back, when it is not the same. */
type Done = (ticket: StaffTicket, words: string, name?: string) => void;

/** Everything that is done to a ticket, with what is said about it and until when it can be taken back. */
function useTicketMoves(change: Change) {
  const [said, say] = useState("");
  const [last, setLast] = useState<LastMove>();
  const done: Done = (ticket, words, name = words) => {
    say(`${ticket.number}号：${words}`);
    const undoUntil = ticket.undoUntil === undefined ? 0 : Date.parse(ticket.undoUntil);
    setLast(undoUntil > 0 ? { ticketId: ticket.ticketId, number: ticket.number, name, undoUntil } : undefined);
  };
  const move = async (wanted: PlainMove, ticket: StaffTicket) => {
    const moved = await change(() => callAsStaff(MOVES[wanted].endpoint, ofTicket(ticket)));
    if (moved) done(moved.data, wanted === "recall" ? `第${moved.data.calls}次叫号` : MOVES[wanted].name);
  };
  const transfer = async (ticket: StaffTicket, lineId: string) => {
    const moved = await change(() => callAsStaff("transferTicket", { ...ofTicket(ticket), body: { lineId } }));
    if (moved) done(moved.data, `转到${moved.data.lineName}`, "转窗");
  };
  const undo = async () => {
    if (!last) return;
    const undone = await change(() => callAsStaff("undoTicket", ofTicket(last)));
    setLast(undefined);
    if (undone) say(`${last.number}号：已撤销${last.name}`);
  };
  return { said, last, say, done, move, transfer, undo };
}

interface Calling {
  counter: CounterState | undefined;
  change: Change;
  done: Done;
  say: (text: string) => void;
}

/** One press, one key, one call: also when the answer is lost on its way. */
function useCallNext({ counter, change, done, say }: Calling): () => Promise<void> {
  const call = useRef<CallPress>();
  const holdsTicket = counter?.ticket !== undefined;
  useEffect(() => {
    if (holdsTicket) call.current = undefined;
  }, [holdsTicket]);
  return async () => {
    if (!counter) return;
    const ask = { params: { counterId: counter.counterId }, body: {} };
    const answer = await change(async () => {
      const press = pressToSend(call.current, newKey);
      call.current = press;
      const called = await callAsStaff("callNext", ask, press.key);
      call.current = { ...press, undecided: !called.ok && called.failure.kind !== "refused" };
      return called;
    });
    if (!answer) return;
    // 204 carries nothing, and an empty text on some platforms.
    if (answer.data) done(answer.data, `请到${counter.name}`, "叫号");
    else say("没有人在等");
  };
}

/** One change at a time; the hall is looked at again before the next, so that no key is pressed on an old picture. */
function useChanges(look: () => Promise<void>) {
  const [state, setState] = useState<{ busy: boolean; problem?: Failure }>({ busy: false });
  const running = useRef(false);
  const change: Change = async (work) => {
    if (running.current) return undefined;
    running.current = true;
    setState({ busy: true });
    const called = await work();
    await look();
    running.current = false;
    setState(called.ok ? { busy: false } : { busy: false, problem: called.failure });
    return called.ok ? { data: called.data } : undefined;
  };
  return { ...state, change };
}
