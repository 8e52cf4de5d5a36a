import { useState } from "react";
import { copyText } from "../../platform/clipboard";
import type { Destination } from "../../platform/destination";
import { Box, Words } from "../../platform/elements";
import { ExternalLink } from "../../platform/externalLink";
import { hasMapApp, mapLinks, openNavigation } from "../../platform/navigation";
import { callPhone } from "../../platform/phoneCall";
import { Button } from "../../ui/Button";
import { Sheet } from "../../ui/Sheet";

interface PlaceActionsProps {
  /** Prefix of the buttons' ids. */
  id: string;
  station: Destination & { phone: string };
  /** The page's one main button is to go there. */
  main?: boolean;
}

/** 一键导航 and 一键拨打. */
export function PlaceActions({ id, station, main }: PlaceActionsProps) {
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Button
        id={`${id}-go`}
        kind={main ? "main" : "second"}
        label={`导航去${station.name}`}
        onPress={() => (hasMapApp ? openNavigation(station) : setChoosing(true))}
      >
        导航
      </Button>
      {station.phone ? (
        <Button id={`${id}-call`} label={`给${station.name}打电话`} onPress={() => callPhone(station.phone)}>
          打电话
        </Button>
      ) : null}
      {choosing ? (
        <Sheet id={`${id}-maps`} title={`去${station.name}`} onClose={() => setChoosing(false)}>
          <Words className="block t-2 sheet-text">{station.address}</Words>
          <Box className="stack sheet-text">
            <Button id={`${id}-copy`} wide onPress={() => void copyText(station.address)}>
              复制地址
            </Button>
            {mapLinks(station).map((link) => (
              <ExternalLink
                key={link.id}
                id={`${id}-map-${link.id}`}
                href={link.href}
                className="button link-button button-wide"
              >
                {`用${link.name}打开`}
              </ExternalLink>
            ))}
          </Box>
        </Sheet>
      ) : null}
    </>
  );
}
