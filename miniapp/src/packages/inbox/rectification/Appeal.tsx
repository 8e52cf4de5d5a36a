import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { callAsStaff, Field } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import type { MovesProps } from "./movesProps";
import { Refused } from "../Refused";

const LONGEST = 200;

/** 误评申诉: once, before the reply is due. Folded: putting it right is what usually comes next. */
export function Appeal({ one: { ratingId }, onChanged, onRefresh }: MovesProps) {
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isMissing, setMissing] = useState(false);
  const appealing = useWrite("appealRating", callAsStaff);
  const send = async () => {
    const words = reason.trim();
    setMissing(words === "");
    if (words === "") return;
    const done = await appealing.write({ params: { ratingId }, body: { reason: words } });
    if (!done) return;
    say("已申诉，请另一位决定");
    onChanged(done.data);
  };
  if (!isOpen) {
    return (
      <Box className="section">
        <Button id="start-appeal" wide onPress={() => setOpen(true)}>
          评错了？申诉误评
        </Button>
      </Box>
    );
  }
  return (
    <Section id="appeal" title="申诉误评">
      <Box className="stack">
        <Words className="block t-2">要由另一位决定。答复的期限不变，只能申诉一次。</Words>
        <Field
          id="appeal-reason"
          label="为什么是误评"
          placeholder="例如：评的是隔壁窗口，叫号记录可查"
          multiline
          maxLength={LONGEST}
          value={reason}
          hint={`写了${reason.length}字，最多${LONGEST}字`}
          mistake={isMissing && reason.trim() === "" ? "请写申诉理由" : undefined}
          onChange={setReason}
        />
        <Refused failure={appealing.failure} onRefresh={onRefresh} />
        <Box className="wrap">
          <Button id="send-appeal" kind="main" disabled={appealing.busy} onPress={() => void send()}>
            {appealing.busy ? "正在提交…" : "提交申诉"}
          </Button>
          <Button id="stop-appeal" disabled={appealing.busy} onPress={() => setOpen(false)}>
            不申诉了
          </Button>
        </Box>
      </Box>
    </Section>
  );
}
