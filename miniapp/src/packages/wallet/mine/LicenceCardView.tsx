import type { LicenceCard } from "@yanta/types";
import { expiryText, freshnessText, validityText, whyNotShown } from "../../../features/wallet";
import { Box, Press, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { LicenceHead } from "../LicenceHead";

interface LicenceCardViewProps {
  licence: LicenceCard;
  when: { now: number; spoken: boolean };
}

/** One licence of the list: its head leads to the whole of it, its button to the code. */
export function LicenceCardView({ licence, when }: LicenceCardViewProps) {
  const { licenceId, typeName, holder, number, issuer, state, stateText } = licence;
  const open = { licenceId };
  const [validity, expiry] = [validityText(licence), expiryText(licence)];
  const refusal = whyNotShown(state);
  return (
    <Box id={`licence-${licenceId}`} className="card licence" role="listitem">
      <Press
        id={`open-${licenceId}`}
        role="link"
        className="licence-open"
        onPress={() => openPage("/packages/wallet/licence/index", open)}
      >
        <LicenceHead typeName={typeName} state={state} stateText={stateText} leadsOn />
        <Words className="block t-strong">{holder}</Words>
        <Words className="block digits">{number}</Words>
        <Words className="block t-small t-2">{issuer}</Words>
        {validity ? <Words className="block t-small t-2">{validity}</Words> : null}
        {expiry ? <Words className="block t-small t-warn">{expiry}</Words> : null}
        <Words className={`block t-small ${licence.stale ? "t-warn" : "t-2"}`}>{freshnessText(licence, when)}</Words>
      </Press>
      {refusal ? (
        <Words className="block t-small t-2 licence-why">{refusal}</Words>
      ) : (
        <Button
          id={`show-${licenceId}`}
          kind="main"
          wide
          label={`亮证：${typeName}`}
          onPress={() => openPage("/packages/wallet/show/index", open)}
        >
          亮证
        </Button>
      )}
    </Box>
  );
}
