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

/** Somebody else's appeal: agreed to, or put right after all. Both need a reason, and both stay on record. */
export function Decide({ one: { ratingId }, onChanged, onRefresh }: MovesProps) {
  const [note, setNote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const deciding = useWrite("decideAppeal", callAsStaff);
  const send = async (accept: boolean) => {
    const words = note.trim();
    setMissing(words === "");
    if (words === "") return;
    const done = await deciding.write({ params: { ratingId }, body: { accept, note: words } });
    if (!done) return;
    say(accept ? "已核定为误评" : "没有同意，照常整改");
    onChanged(done.data);
  };
  return (
    <Section id="decide" title="决定申诉">
      <Box className="stack">
        <Words className="block t-2">同意：不计入统计，记录还在。不同意：照常整改并答复。</Words>
        <Field
          id="decision-note"
          label="决定的理由"
          placeholder="例如：查叫号记录，确实不是这个窗口"
          multiline
          maxLength={LONGEST}
          value={note}
          hint={`写了${note.length}字，最多${LONGEST}字`}
          mistake={isMissing && note.trim() === "" ? "请写决定的理由" : undefined}
          onChange={setNote}
        />
        <Refused failure={deciding.failure} onRefresh={onRefresh} />
        <Box className="wrap">
          <Button id="refuse-appeal" disabled={deciding.busy} onPress={() => void send(false)}>
            不同意，照常整改
          </Button>
          <Button id="accept-appeal" disabled={deciding.busy} onPress={() => void send(true)}>
            同意，是误评
          </Button>
        </Box>
      </Box>
    </Section>
  );
}
