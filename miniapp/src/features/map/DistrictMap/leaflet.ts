import "leaflet/dist/leaflet.css";

/** Leaflet and its style, as one lazy chunk. No tiles: nothing is asked from outside. */
export { divIcon, latLngBounds, layerGroup, map, marker, polygon, type LayerGroup, type Map } from "leaflet";
