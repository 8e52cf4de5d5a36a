import { offerDetail, offerKey } from "../../../features/wallet";
import { Box } from "../../../platform/elements";
import { CheckRow } from "../../../ui/choices";
import type { Choosing } from "./choosing";

/** The licences of the offer; none is chosen before its holder chooses it. */
export function OfferAtOnce({ offer, chosen, onChoose }: Choosing) {
  return (
    <Box className="card card-list" role="list" label="可以授权的证照">
      {offer.licences.map((licence) => (
        <Box key={offerKey(licence)} className="list-row" role="listitem">
          <CheckRow
            id={`offer-${offerKey(licence)}`}
            label={licence.typeName}
            detail={offerDetail(licence)}
            on={chosen.includes(offerKey(licence))}
            onToggle={(isOn) => onChoose(offerKey(licence), isOn)}
          />
        </Box>
      ))}
    </Box>
  );
}
