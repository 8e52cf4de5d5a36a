import type { CaseDetail } from "@yanta/types";
import { useState } from "react";
import { Box, Words } from "../../platform/elements";
import { clockText } from "../../ui/clockText";
import { Button } from "../../ui/Button";
import { Section } from "../../ui/Card";
import { usePreferences } from "../preferences";

type Step = CaseDetail["steps"][number];

/** What happened, the latest first, in plain words; the office's own wording and the law on demand. */
export function Timeline({ steps }: { steps: readonly Step[] }) {
  const [official, setOfficial] = useState(false);
  if (steps.length === 0) return null;
  return (
    <Section id="case-steps" title="办到哪一步了">
      <Box className="card card-list" role="list" label="办理过程">
        {[...steps].reverse().map((step) => (
          <StepRow key={`${step.at} ${step.kind} ${step.name}`} step={step} official={official} />
        ))}
      </Box>
      <Box className="section">
        <Button id="show-official" wide onPress={() => setOfficial(!official)}>
          {official ? "收起窗口的写法" : "看窗口的写法和依据"}
        </Button>
      </Box>
    </Section>
  );
}

const WANTS_RESIDENT: ReadonlySet<string> = new Set(["supplementRequested", "notAccepted"]);

function StepRow({ step, official }: { step: Step; official: boolean }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const { plain, name, at, by, note, basis, kind } = step;
  const moment = clockText(Date.parse(at), { now: Date.now(), spoken: elder });
  return (
    <Box className="list-row" role="listitem">
      <Box className="text-row row case-step">
        <Words className={`glyph row-glyph ${WANTS_RESIDENT.has(kind) ? "t-warn" : "t-good"}`} decorative>
          {WANTS_RESIDENT.has(kind) ? "!" : "✓"}
        </Words>
        <Box className="grow">
          <Words className="block t-strong">{plain}</Words>
          <Words className="block t-small t-2">{by ? `${moment}　${by}` : moment}</Words>
          {note ? <Words className="block">{note}</Words> : null}
          {official ? (
            <Words className="block t-small t-2">
              {basis ? `窗口写法：${name}；依据：${basis}` : `窗口写法：${name}`}
            </Words>
          ) : null}
        </Box>
      </Box>
    </Box>
  );
}
