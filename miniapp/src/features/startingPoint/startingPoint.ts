import { create } from "zustand";
import type { PhonePoint } from "../../platform/locationTypes";
import { forget, keep, readKept } from "../../platform/storage";

export interface StartingPoint {
  /** A community is remembered; where the phone is now is not. */
  origin: "phone" | "community";
  name: string;
  point: PhonePoint;
}

const KEY = "community";

export const useStartingPoint = create<{ from?: StartingPoint }>(() => ({ from: keptCommunity() }));

export function startFromPhone(point: PhonePoint): void {
  useStartingPoint.setState({ from: { origin: "phone", name: "我现在的位置", point } });
}

/** @param point - GCJ-02 degrees. */
export function startFromCommunity(name: string, point: { longitude: number; latitude: number }): void {
  const from: StartingPoint = { origin: "community", name, point: { ...point, crs: "gcj02" } };
  useStartingPoint.setState({ from });
  keep(KEY, from);
}

export function forgetStartingPoint(): void {
  useStartingPoint.setState({ from: undefined });
  forget(KEY);
}

function keptCommunity(): StartingPoint | undefined {
  const kept = readKept(KEY);
  return typeof kept === "object" && kept !== null && "point" in kept ? (kept as StartingPoint) : undefined;
}
