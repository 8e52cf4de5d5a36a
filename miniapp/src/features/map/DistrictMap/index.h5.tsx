import { useEffect, useRef, useState } from "react";
import { Box } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Skeleton } from "../../../ui/states";
import type { DistrictMapProps } from "../mapTypes";
import type { LeafletDrawing } from "./leafletDrawing";
import "./index.scss";

/** The district drawn from its own outline and places. The list below the map tells the same without it. */
export function DistrictMap({ boundary, places, from, markPixels, onPlace }: DistrictMapProps) {
  const frame = useRef<HTMLDivElement>(null);
  const latestOnPlace = useRef(onPlace);
  latestOnPlace.current = onPlace;
  const [drawing, setDrawing] = useState<LeafletDrawing>();

  useEffect(() => {
    let made: LeafletDrawing | undefined;
    let gone = false;
    void import("./leafletDrawing").then(({ drawDistrict }) => {
      if (gone || !frame.current) return;
      made = drawDistrict(frame.current, { boundary, onPlace: (stationId) => latestOnPlace.current(stationId) });
      setDrawing(made);
    });
    return () => {
      gone = true;
      made?.remove();
    };
  }, [boundary]);
  useEffect(() => drawing?.showPlaces(places, markPixels), [drawing, places, markPixels]);
  useEffect(() => drawing?.showStart(from), [drawing, from]);

  return (
    <Box>
      <div
        ref={frame}
        id="district-map"
        className="district-map"
        role="region"
        aria-label="办事点地图。方向键移动，加号减号缩放。下面的列表内容相同"
      >
        {drawing ? null : <Skeleton lines={3} />}
      </div>
      <Box className="wrap map-buttons" role="group" label="地图缩放">
        <Button id="zoom-in" disabled={!drawing} onPress={() => drawing?.zoomBy(1)}>
          放大
        </Button>
        <Button id="zoom-out" disabled={!drawing} onPress={() => drawing?.zoomBy(-1)}>
          缩小
        </Button>
        <Button id="zoom-all" disabled={!drawing} onPress={() => drawing?.showAll()}>
          看全区
        </Button>
      </Box>
    </Box>
  );
}
