interface Point {
  longitude: number;
  latitude: number;
  crs: "gcj02" | "wgs84";
}

/**
 * The part of a query that says where one starts. Four decimals are about ten metres: enough for the order of places,
 * and no more of a person's whereabouts than that.
 */
export function nearQuery(point: Point | undefined): { near?: string; crs?: "gcj02" | "wgs84" } {
  if (!point) return {};
  return { near: `${point.longitude.toFixed(4)},${point.latitude.toFixed(4)}`, crs: point.crs };
}
