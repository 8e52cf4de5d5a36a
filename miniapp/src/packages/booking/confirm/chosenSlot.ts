import type { NearestSlot } from "../../../features/answers";

export interface ChosenSlot {
  slotId: string;
  startsAt: string;
  /** Set when the nearest free time was at another place than the one chosen. */
  stationName?: string;
}

/** What the acting part of the page is given: the time, and the two ways to another one. */
export interface ConfirmProps {
  slot: ChosenSlot;
  onTake: (slot: NearestSlot) => void;
  onChooseAgain: () => void;
}
