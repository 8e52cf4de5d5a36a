import type { StationSummary } from "@yanta/types";
import type { ReactNode } from "react";
import { Box, Press, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { DemoMark } from "../../ui/DemoMark";
import { Tag } from "../../ui/Tag";
import { distanceText } from "./distanceText";
import { LEVEL_NAMES } from "./labels";
import { PlaceActions } from "./PlaceActions";

interface StationCardProps {
  id: string;
  station: StationSummary;
  /** The errand for which the place was found. */
  taskCode?: string;
  /** What the list has to say about the place: travel, reason. */
  children?: ReactNode;
}

/** One place in a list: is it open, how far, and one tap to go or call. */
export function StationCard({ id, station, taskCode, children }: StationCardProps) {
  return (
    <Box id={id} className="card" role="listitem">
      <Press
        id={`${id}-open`}
        role="link"
        className="item-main"
        onPress={() => openPage("/packages/places/place/index", { stationId: station.stationId, taskCode })}
      >
        <Words className="block t-strong">{station.name}</Words>
        <Words className={`block t-small ${station.openNow ? "t-good" : "t-warn"}`}>{station.openText}</Words>
        <Words className="block t-small t-2">
          {station.distanceMetres === undefined
            ? station.address
            : `${distanceText(station.distanceMetres)} · ${station.address}`}
        </Words>
      </Press>
      {children}
      <Box className="row">
        <Box className="grow">
          <Tag tone="quiet">{LEVEL_NAMES[station.level]}</Tag>
        </Box>
        <DemoMark id={`${id}-demo`} source={station.source} />
      </Box>
      <Box className="wrap actions card-actions">
        <PlaceActions id={id} station={station} />
      </Box>
    </Box>
  );
}
