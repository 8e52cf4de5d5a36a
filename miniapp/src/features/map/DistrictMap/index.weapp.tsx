import { Map } from "@tarojs/components";
import { useMemo, useState } from "react";
import { Box } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { clusterLabel, clustersOf, SINGLE_ZOOM, type Cluster } from "../clusters";
import type { DistrictMapProps } from "../mapTypes";
import "./index.scss";

const FIRST_ZOOM = 12;
const AIR = 1.15;
/** Colours of the native map are plain values: it reads no style sheet. */
const OUTLINE = { strokeWidth: 2, strokeColor: "#1456B8", fillColor: "#1456B814" };

interface View {
  longitude: number;
  latitude: number;
  scale: number;
}

/** WeChat's own map with the district's outline and places. */
export function DistrictMap({ boundary, places, markPixels, onPlace }: DistrictMapProps) {
  const district = useMemo(() => districtView(boundary), [boundary]);
  const [view, setView] = useState<View>(district);
  const clusters = useMemo(
    () => clustersOf(places, { zoom: Math.round(view.scale), pixels: markPixels * AIR }),
    [places, view.scale, markPixels],
  );
  const polygons = useMemo(
    () =>
      boundary.map((ring) => ({ points: ring.map(([longitude, latitude]) => ({ longitude, latitude })), ...OUTLINE })),
    [boundary],
  );
  const openMark = (index: number) => {
    const cluster = clusters[index];
    const [first] = cluster?.places ?? [];
    if (!cluster || !first) return;
    if (cluster.places.length === 1) onPlace(first.stationId);
    else setView({ ...cluster, scale: Math.min(SINGLE_ZOOM, Math.round(view.scale) + 2) });
  };
  return (
    <Box>
      <Map
        id="district-map"
        className="district-map"
        longitude={view.longitude}
        latitude={view.latitude}
        scale={view.scale}
        showLocation={false}
        polygons={polygons}
        markers={clusters.map((cluster, index) => markerOf(cluster, { index, markPixels }))}
        onMarkerTap={(event) => openMark(Number(event.detail.markerId))}
        onError={() => undefined}
        onRegionChange={(event) => {
          const { type, scale, centerLocation } = readRegion(event);
          if (type === "end" && scale && centerLocation) setView({ ...centerLocation, scale });
        }}
      />
      <Box className="wrap map-buttons">
        <Button id="zoom-in" onPress={() => setView({ ...view, scale: Math.min(18, view.scale + 1) })}>
          放大
        </Button>
        <Button id="zoom-out" onPress={() => setView({ ...view, scale: Math.max(10, view.scale - 1) })}>
          缩小
        </Button>
        <Button id="zoom-all" onPress={() => setView({ ...district })}>
          看全区
        </Button>
      </Box>
    </Box>
  );
}

function markerOf(cluster: Cluster, { index, markPixels }: { index: number; markPixels: number }) {
  const [first] = cluster.places;
  const single = cluster.places.length === 1 && first;
  const icon = single ? (first.openNow ? "open" : "closed") : "many";
  return {
    id: index,
    longitude: cluster.longitude,
    latitude: cluster.latitude,
    iconPath: `/assets/mark-${icon}.png`,
    width: markPixels,
    height: markPixels,
    anchor: { x: 0.5, y: 0.5 },
    ariaLabel: clusterLabel(cluster),
    label: {
      content: single ? first.glyph : String(cluster.places.length),
      color: icon === "open" ? "#FFFFFF" : "#1A1F26",
      fontSize: 14,
      anchorX: 0,
      anchorY: -markPixels / 2 - 10,
      borderWidth: 0,
      borderColor: "#00000000",
      borderRadius: 0,
      bgColor: "#00000000",
      padding: 0,
      textAlign: "center" as const,
    },
  };
}

interface Region {
  type?: string;
  scale?: number;
  centerLocation?: { longitude: number; latitude: number };
}

/** WeChat reports the region in `detail`, some versions its type beside it. Taro's types know neither fully. */
function readRegion(event: { type?: string; detail?: unknown }): Region {
  const detail = (event.detail ?? {}) as Region;
  return { ...detail, type: detail.type ?? event.type };
}

function districtView(boundary: [number, number][][]): View {
  const points = boundary.flat();
  const longitudes = points.map(([longitude]) => longitude);
  const latitudes = points.map(([, latitude]) => latitude);
  return {
    longitude: (Math.min(...longitudes) + Math.max(...longitudes)) / 2,
    latitude: (Math.min(...latitudes) + Math.max(...latitudes)) / 2,
    scale: FIRST_ZOOM,
  };
}
