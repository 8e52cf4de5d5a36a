import type { Ticket } from "@yanta/types";
import { rangeText } from "../../ui/rangeText";

export const STATE_NAMES: Record<Ticket["state"], string> = {
  waiting: "排队中",
  called: "已叫号",
  serving: "办理中",
  parked: "先放一放",
  skipped: "已过号",
  finished: "已办完",
  left: "已取消",
};

const FIRST_IN_LINE = "前面没有人了，马上到您";

/** 前面4人 · 约8到12分钟: the one line that answers how long. */
export function waitText({ state, ahead, wait }: Pick<Ticket, "state" | "ahead" | "wait">): string {
  if (state !== "waiting") return "";
  const place = ahead === 0 ? FIRST_IN_LINE : `前面${ahead}人`;
  return wait && ahead > 0 ? `${place} · ${rangeText(wait)}` : place;
}

/** What the resident does now, in one sentence. `requeueUntil` is told by the page, which knows how times are spoken. */
export function adviceText({ state, counterName, calls }: Pick<Ticket, "state" | "counterName" | "calls">): string {
  const counter = counterName ?? "窗口";
  switch (state) {
    case "called":
      return calls > 1 ? `第${calls}次叫您了，请马上到${counter}` : `叫到您了，请3分钟内到${counter}`;
    case "serving":
      return `正在${counter}办理`;
    case "parked":
      return "工作人员先放一放您的号，请在大厅等候再叫";
    case "skipped":
      return "您的号已过";
    case "finished":
      return "这个号已经办完";
    case "left":
      return "这个号已取消，需要时请重新取号";
    case "waiting":
      return "到号3分钟内请到窗口，过号可重排一次";
  }
}

/** Changes that a resident who is not looking must feel. */
export type Alert = "oneAhead" | "called";

/**
 * What has just happened between two looks at the ticket: one person is left ahead, or it was called (once more).
 *
 * @param before - the last look; nothing at the first one, which alerts only to a call.
 */
export function alertOf(
  before: Pick<Ticket, "state" | "ahead" | "calls"> | undefined,
  after: Pick<Ticket, "state" | "ahead" | "calls">,
): Alert | undefined {
  if (after.state === "called") {
    const isNew = before?.state !== "called" || before.calls < after.calls;
    return isNew ? "called" : undefined;
  }
  const isNear = after.state === "waiting" && after.ahead === 1;
  const wasFurther = before !== undefined && (before.state !== "waiting" || before.ahead !== 1);
  return isNear && wasFurther ? "oneAhead" : undefined;
}

/** What a screen reader is told when it changes: number, state and place in line, without the clock. */
export function spokenText(ticket: Ticket): string {
  const line = ticket.state === "waiting" ? waitText(ticket) : adviceText(ticket);
  return `${ticket.number}号，${line}`;
}

/** Nothing more will happen to it, unless the clerk takes that back at once. */
export const isOver = ({ state }: Pick<Ticket, "state">): boolean => state === "finished" || state === "left";

/** Looks of three seconds each at a ticket that is over: longer than the ten in which the clerk can take the last move back. */
const LOOKS_AFTER_END = 5;

/**
 * Whether to look at a ticket once more.
 *
 * @param seen - the last look, if there was one; @param looksSinceEnd - how many in a row have found it over.
 */
export const isWorthLooking = (seen: Pick<Ticket, "state"> | undefined, looksSinceEnd: number): boolean =>
  seen === undefined || !isOver(seen) || looksSinceEnd < LOOKS_AFTER_END;
