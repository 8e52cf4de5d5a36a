import type { EnquiryKind } from "@yanta/types";
import { useState } from "react";
import { useAnswer, useWrite } from "../../../features/answers";
import {
  daysToWish,
  heardBody,
  heardMistakes,
  stepsOf,
  useDraft,
  type About,
  type HeardStep,
} from "../../../features/heard";
import { askToNotify, useTemplates } from "../../../features/notices";
import { usePreferences } from "../../../features/preferences";
import { Box, Words } from "../../../platform/elements";
import { replacePage } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { ProblemNotice } from "../../../ui/states";
import { Question } from "./Question";

interface HeardFormProps {
  kind: EnquiryKind;
  about: About;
}

/** The questions: all at once, in the elder version one after the other. What is typed stays until it is sent. */
export function HeardForm({ kind, about }: HeardFormProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const { draft, change, drop } = useDraft(kind, about);
  const rules = useVisitRules();
  const steps = stepsOf(kind, about);
  const [at, setAt] = useState(0);
  const [tried, setTried] = useState<readonly HeardStep[]>([]);
  const { send, busy, failure } = useSending(drop);
  const shown = elder ? steps.slice(at, at + 1) : steps;
  const isLast = !elder || at === steps.length - 1;
  const days = rules.days.map(({ value }) => value);
  const mistakes = heardMistakes(draft, steps, { homeHelpFor: rules.homeHelpFor, days });

  const goOn = () => {
    setTried([...tried, ...shown]);
    if (shown.some((step) => mistakes[step] !== undefined)) return;
    if (isLast) void send(heardBody(kind, draft, about));
    else setAt(at + 1);
  };
  return (
    <Box className="stack">
      {elder && steps.length > 1 ? (
        <Words id="heard-step" className="block t-2">{`第${at + 1}步，共${steps.length}步`}</Words>
      ) : null}
      {shown.map((step) => (
        <Question
          key={step}
          step={step}
          kind={kind}
          draft={draft}
          mistake={tried.includes(step) ? mistakes[step] : undefined}
          rules={rules}
          onChange={change}
        />
      ))}
      {shown.length > 1 ? (
        <Wrong mistakes={steps.filter((step) => tried.includes(step)).map((step) => mistakes[step] ?? "")} />
      ) : null}
      {failure ? <ProblemNotice failure={failure} onRetry={goOn} /> : null}
      {failure ? <Wrong mistakes={failure.fields.map(({ message }) => message)} /> : null}
      <Button id="heard-go-on" kind="main" wide disabled={busy} onPress={goOn}>
        {busy ? "正在提交…" : isLast ? "提交" : "下一步"}
      </Button>
      {elder && at > 0 ? (
        <Button id="heard-back" wide onPress={() => setAt(at - 1)}>
          上一步
        </Button>
      ) : null}
      <Words className="block t-small t-2">没写完也不要紧，离开后再来，写的还在。</Words>
    </Box>
  );
}

/** What is wrong, beside the button: on a long page its question may be out of sight. */
function Wrong({ mistakes }: { mistakes: readonly string[] }) {
  return (
    <Box role="alert">
      {mistakes.filter(Boolean).map((mistake) => (
        <Words key={mistake} className="block t-bad">{`⚠ ${mistake}`}</Words>
      ))}
    </Box>
  );
}

function useVisitRules() {
  const rules = useAnswer("getEnquiryRules", {});
  return {
    ...(rules.state === "ready" ? { homeHelpFor: rules.data.homeHelpFor } : {}),
    days: daysToWish(Date.now()),
  };
}

/** Sends it once however often it is tapped, and shows what has become of it. */
function useSending(onSent: () => void) {
  const templates = useTemplates("case");
  const creating = useWrite("createEnquiry");
  const send = async (body: ReturnType<typeof heardBody>) => {
    // WeChat's sheet opens only within the tap, so it comes first.
    await askToNotify(templates);
    const created = await creating.write({ body });
    if (!created) return;
    onSent();
    say("已经提交");
    replacePage("/packages/heard/detail/index", { enquiryId: created.data.enquiryId });
  };
  return { send, busy: creating.busy, failure: creating.failure };
}
