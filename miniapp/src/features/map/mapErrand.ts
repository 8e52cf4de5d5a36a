import { create } from "zustand";

/** The errand for which the map shows places: chosen on the map, or carried there from a guide. Not kept. */
export const useMapErrand = create<{ errand?: { taskCode: string; name: string } }>(() => ({}));

export const setMapErrand = (errand: { taskCode: string; name: string } | undefined): void =>
  useMapErrand.setState({ errand });
