import type { CounterState } from "./useStationQueue";

const STATES: Record<CounterState["state"], string> = {
  closed: "没开",
  free: "空闲",
  calling: "叫号中",
  serving: "办理中",
  paused: "暂停",
};

/** 没开; 办理中，李*. */
export const counterStateText = ({ state, staffName }: Pick<CounterState, "state" | "staffName">): string =>
  staffName ? `${STATES[state]}，${staffName}` : STATES[state];
