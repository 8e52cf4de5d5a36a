export interface ChosenSlot {
  slotId: string;
  startsAt: string;
  /** Set when the nearest free time was at another place than the one chosen. */
  stationName?: string;
}
