import { useState } from "react";
import { agreeText, fieldText, labelsOf } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import type { Asking } from "./Consent";

/** The elder version: one field at a time, then one question about the whole. */
export function AskedInTurn({ request: { fields }, chosen, onChoose, busy, onAgree, onRefuse }: Asking) {
  const [step, setStep] = useState(0);
  const field = fields[step];
  if (field) {
    const decide = (isOn: boolean) => {
      onChoose(field.name, isOn);
      setStep(step + 1);
    };
    return (
      <Box className="stack">
        <Words className="block t-2">{`第${step + 1}项，共${fields.length}项`}</Words>
        <Words id="asked-now" className="block t-strong ask-who">{`给看“${fieldText(field)}”吗？`}</Words>
        <Button id="field-yes" wide onPress={() => decide(true)}>
          给看
        </Button>
        <Button id="field-no" wide onPress={() => decide(false)}>
          不给看
        </Button>
        <Button id="refuse" wide disabled={busy} onPress={onRefuse}>
          拒绝，什么都不给看
        </Button>
      </Box>
    );
  }
  const shown = labelsOf(fields, chosen, true);
  return (
    <Box className="stack">
      <Words className="block t-strong">
        {shown.length > 0 ? `您选了给看：${shown.join("、")}` : "您没有选要给看的内容，对方只知道证照有没有效。"}
      </Words>
      <Button id="agree" kind="main" wide disabled={busy} onPress={onAgree}>
        {busy ? "正在提交…" : agreeText(fields, chosen)}
      </Button>
      <Button id="refuse" wide disabled={busy} onPress={onRefuse}>
        拒绝
      </Button>
      {fields.length > 0 ? (
        <Button id="choose-again" wide disabled={busy} onPress={() => setStep(0)}>
          重新选
        </Button>
      ) : null}
    </Box>
  );
}
