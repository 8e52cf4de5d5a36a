import { Box, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import { dropOffer, useGrantOffer } from "./grantOffer";

/** 免证办: stands with the appointment right after booking, until it is answered either way. */
export function GrantOfferCard({ appointmentId }: { appointmentId: string }) {
  const held = useGrantOffer();
  if (!held.offer || held.appointmentId !== appointmentId) return null;
  const names = [...new Set(held.offer.licences.map(({ typeName }) => typeName))].join("、");
  return (
    <Box id="grant-offer" className="card stack" role="status">
      <Words className="block t-strong">可以少带材料</Words>
      <Words className="block">{`让窗口看您的电子${names}，就不用带原件和复印件。`}</Words>
      <Box className="wrap actions">
        <Button id="open-offer" onPress={() => openPage("/packages/wallet/offer/index", { appointmentId })}>
          去授权
        </Button>
        <Button id="skip-offer" kind="plain" onPress={dropOffer}>
          不用，我自己带
        </Button>
      </Box>
    </Box>
  );
}
