export { gcj02FromWgs84, wgs84FromGcj02, type Gcj02Point, type Wgs84Point } from "./coordinates";
export { haversineMetres } from "./distance";
export { metresToEdge, pointInPolygon, type PlaceInPolygon, type PolygonRings } from "./polygon";
