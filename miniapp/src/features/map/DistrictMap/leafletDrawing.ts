import { gcj02FromWgs84 } from "@yanta/domain/geo";
import { clusterLabel, clustersOf, SINGLE_ZOOM, type Cluster } from "../clusters";
import type { LeafletKeyboardEvent } from "leaflet";
import type { DistrictMapProps, MapPlace } from "../mapTypes";
import {
  divIcon,
  latLngBounds,
  layerGroup,
  map as leafletMap,
  marker,
  polygon,
  type LayerGroup,
  type Map,
} from "./leaflet";

export interface LeafletDrawing {
  showPlaces: (places: readonly MapPlace[], markPixels: number) => void;
  showStart: (from: DistrictMapProps["from"]) => void;
  zoomBy: (steps: number) => void;
  showAll: () => void;
  remove: () => void;
}

interface DrawOptions {
  boundary: [number, number][][];
  onPlace: (stationId: string) => void;
}

const MAX_ZOOM = 18;
/** The outline may touch the frame: a phone is narrow. */
const FIT = { padding: [6, 6] as [number, number] };
/** So much air between marks, in parts of a mark. */
const AIR = 1.15;

/** Draws the district into a frame. Leaflet speaks latitude first; the app longitude first. */
export function drawDistrict(frame: HTMLElement, { boundary, onPlace }: DrawOptions): LeafletDrawing {
  const rings = boundary.map((ring) => ring.map(([longitude, latitude]): [number, number] => [latitude, longitude]));
  const map = leafletMap(frame, {
    zoomControl: false,
    attributionControl: false,
    minZoom: 10,
    maxZoom: MAX_ZOOM,
    zoomSnap: 0.25,
  });
  const outline = polygon(rings, { className: "district-outline", interactive: false }).addTo(map);
  const district = outline.getBounds();
  map.fitBounds(district, FIT).setMaxBounds(district.pad(0.5));
  const marks = layerGroup().addTo(map);
  const start = layerGroup().addTo(map);
  let shown: { places: readonly MapPlace[]; markPixels: number } = { places: [], markPixels: 44 };
  const redraw = () => {
    const clusters = clustersOf(shown.places, { zoom: map.getZoom(), pixels: shown.markPixels * AIR });
    drawMarks({ map, marks, clusters, markPixels: shown.markPixels, onPlace });
  };
  map.on("zoomend", redraw);
  return {
    showPlaces(places, markPixels) {
      shown = { places, markPixels };
      redraw();
    },
    showStart(from) {
      start.clearLayers();
      if (from) addStart(start, from);
    },
    zoomBy: (steps) => void map.setZoom(map.getZoom() + steps),
    showAll: () => void map.fitBounds(district, FIT),
    remove: () => void map.remove(),
  };
}

function addStart(start: LayerGroup, from: NonNullable<DistrictMapProps["from"]>) {
  const { longitude, latitude } = from;
  const shown = from.crs === "wgs84" ? gcj02FromWgs84({ longitude, latitude }) : from;
  const icon = divIcon({ className: "start-mark", html: "我", iconSize: [28, 28] });
  marker([shown.latitude, shown.longitude], { icon, interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(
    start,
  );
}

interface MarksOptions {
  map: Map;
  marks: LayerGroup;
  clusters: readonly Cluster[];
  markPixels: number;
  onPlace: (stationId: string) => void;
}

function drawMarks({ map, marks, clusters, markPixels, onPlace }: MarksOptions) {
  marks.clearLayers();
  for (const cluster of clusters) {
    const [first] = cluster.places;
    if (!first) continue;
    const single = cluster.places.length === 1;
    const look = single ? (first.openNow ? "mark-open" : "mark-closed") : "mark-many";
    const icon = divIcon({
      className: `mark ${look}`,
      html: `<span class="mark-face">${single ? first.glyph : cluster.places.length}</span>`,
      iconSize: [markPixels, markPixels],
    });
    const mark = marker([cluster.latitude, cluster.longitude], { icon }).addTo(marks);
    mark.getElement()?.setAttribute("aria-label", clusterLabel(cluster));
    const act = () => (single ? onPlace(first.stationId) : zoomTo(map, cluster));
    mark.on("click", act);
    // Leaflet lets a mark be reached by keyboard, but leaves its keys to the app.
    mark.on("keydown", ({ originalEvent }: LeafletKeyboardEvent) => {
      if (originalEvent.key === "Enter" || originalEvent.key === " ") act();
    });
  }
}

/** Closer, until its places stand apart. */
function zoomTo(map: Map, { places }: Cluster) {
  const bounds = latLngBounds(places.map(({ point }): [number, number] => [point.latitude, point.longitude]));
  const zoom = Math.min(SINGLE_ZOOM, Math.max(map.getZoom() + 1, map.getBoundsZoom(bounds.pad(0.3))));
  map.setView(bounds.getCenter(), zoom);
}
