import type { GrantOffer } from "@yanta/types";
import { offerDetail } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";

interface OfferInTurnProps {
  licence: GrantOffer["licences"][number];
  onDecide: (isGranted: boolean) => void;
}

/** The elder version: one licence at a time. */
export function OfferInTurn({ licence, onDecide }: OfferInTurnProps) {
  return (
    <Box className="stack">
      <Words className="block t-strong">{`让窗口看您的${licence.typeName}吗？`}</Words>
      <Words className="block t-2">{offerDetail(licence)}</Words>
      <Button id="offer-yes" wide onPress={() => onDecide(true)}>
        让看
      </Button>
      <Button id="offer-no" wide onPress={() => onDecide(false)}>
        不让看
      </Button>
    </Box>
  );
}
