/** What the map needs to know of a place. GCJ-02 degrees. */
export interface MapPlace {
  stationId: string;
  name: string;
  point: { longitude: number; latitude: number };
  openNow: boolean;
  /** One character on its mark: its level. */
  glyph: string;
}

export interface DistrictMapProps {
  /** Closed GCJ-02 rings, `[longitude, latitude]`. */
  boundary: [number, number][][];
  places: readonly MapPlace[];
  /** Where the resident starts from. */
  from?: { longitude: number; latitude: number; crs: "gcj02" | "wgs84" };
  /** Side of a mark in pixels: 44, in the elder version 60. */
  markPixels: number;
  onPlace: (stationId: string) => void;
}

export const LEVEL_GLYPHS = { district: "区", street: "街", community: "社", kiosk: "驿" } as const;
