import { ProblemLine } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import type { Outcome } from "./outcome";
import { saidOf, TONE_SIGNS } from "./outcomeText";
import { ToldFields } from "./ToldFields";

interface OutcomeCardProps {
  outcome: Outcome;
  /** The licence that the clerk wants to see. */
  wanted?: string;
  onWipe: () => void;
  onClear: () => void;
}

/** What came of the scan: first a word that can be read from a metre away, then what to do, then what was granted. */
export function OutcomeCard({ outcome, wanted, onWipe, onClear }: OutcomeCardProps) {
  const { tone, title, next } = saidOf(outcome);
  return (
    <Box id="outcome" className={`card verify-card verify-${tone}`}>
      <Box role="status">
        <Words id="outcome-title" className="block verify-title">
          {[TONE_SIGNS[tone], title].filter(Boolean).join(" ")}
        </Words>
        <Words className="block">{next}</Words>
        <OtherLicence outcome={outcome} wanted={wanted} />
      </Box>
      {outcome.step === "waiting" ? <Asked outcome={outcome} /> : null}
      {outcome.step === "told" ? <ToldFields told={outcome.told} onOver={onWipe} /> : null}
      {outcome.step === "none" || outcome.step === "asking" ? null : (
        <Box className="staff-above">
          <Button id="clear-outcome" wide onPress={onClear}>
            {outcome.step === "waiting" ? "不等了" : "清空，核下一位"}
          </Button>
        </Box>
      )}
    </Box>
  );
}

/** Another licence was shown than the one that is wanted; or may have been, as the page itself asks no more than it may. */
function OtherLicence({ outcome, wanted }: Pick<OutcomeCardProps, "outcome" | "wanted">) {
  if (!wanted) return null;
  const shown = shownIn(outcome);
  if (shown) {
    if (shown === wanted) return null;
    return <Words className="block t-strong">{`⚠ 对方出示的是${shown}，不是${wanted}。`}</Words>;
  }
  const isOverAsked = outcome.step === "failed" && outcome.failure.code === "fields-over-asked";
  return isOverAsked ? <Words className="block">{`对方出示的可能不是${wanted}，请换一张再亮证。`}</Words> : null;
}

function shownIn(outcome: Outcome): string | undefined {
  if (outcome.step === "waiting") return outcome.asked.typeName;
  return outcome.step === "told" ? outcome.told.typeName : undefined;
}

function Asked({ outcome }: { outcome: Extract<Outcome, { step: "waiting" }> }) {
  const { asked, failure } = outcome;
  const labels = asked.asked.map(({ label }) => label).join("、");
  return (
    <Box className="staff-above">
      <Words className="block t-2">
        {labels ? `要看${asked.typeName}：${labels}` : `只核对${asked.typeName}是否有效`}
      </Words>
      <ProblemLine failure={failure} />
    </Box>
  );
}
