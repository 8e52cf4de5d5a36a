import type { LicenceState } from "@yanta/types";
import { STATE_TONES } from "../../features/wallet";
import { Words } from "../../platform/elements";
import { Tag } from "../../ui/Tag";
import "./wallet.scss";

interface LicenceHeadProps {
  typeName: string;
  state: LicenceState;
  stateText: string;
  /** It stands in a link. */
  leadsOn?: boolean;
}

/** Name and state of a licence; one that does not hold is grey, and its word says why. */
export function LicenceHead({ typeName, state, stateText, leadsOn }: LicenceHeadProps) {
  return (
    <Words className={state === "valid" ? "licence-head" : "licence-head licence-head-off"}>
      <Words className="licence-name">{typeName}</Words>
      <Tag tone={STATE_TONES[state]}>{stateText}</Tag>
      {leadsOn ? <Words className="chevron" decorative /> : null}
    </Words>
  );
}
