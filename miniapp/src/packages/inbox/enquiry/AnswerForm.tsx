import type { EnquiryKind, EnquiryOutcome } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { OUTCOME_NAMES } from "../../../features/heard";
import { callAsStaff, Field, ItemFinder, type FoundItem } from "../../../features/staff";
import { Box } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ChoiceChips, FilterChip } from "../../../ui/choices";
import type { MovesProps } from "./movesProps";
import { Refused } from "../Refused";

const [SHORTEST, LONGEST] = [5, 1000];

const EXAMPLES: Partial<Record<EnquiryKind, string>> = {
  assistance: "例如：已打电话约好，11月27日上午上门",
  suggestion: "例如：中午留一个窗口，下周一起实行",
};

/** To these an answer is usually all there is to do. */
const EXPLAINED: ReadonlySet<EnquiryKind> = new Set(["question", "suggestion"]);

const OUTCOMES = (["solved", "explained", "unable"] as const).map((value) => ({ value, name: OUTCOME_NAMES[value] }));

/** 答复: what came of it, in words that the resident reads, with the item's guide where it helps. */
export function AnswerForm({ one, onRefresh }: MovesProps) {
  const { enquiryId, kind, itemName, taskCode, reopened } = one;
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<EnquiryOutcome>(EXPLAINED.has(kind) ? "explained" : "solved");
  const [item, setItem] = useState<FoundItem | undefined>(
    taskCode && itemName ? { taskCode, name: itemName } : undefined,
  );
  const [isTooShort, setTooShort] = useState(false);
  const answering = useWrite("answerEnquiry", callAsStaff);
  const send = async () => {
    const words = text.trim();
    setTooShort(words.length < SHORTEST);
    if (words.length < SHORTEST) return;
    const body = { text: words, outcome, ...(item ? { taskCode: item.taskCode } : {}) };
    if (!(await answering.write({ params: { enquiryId }, body }))) return;
    say("已答复");
    onRefresh();
  };
  return (
    <Section id="answer" title={reopened > 0 ? "再次答复" : "答复"}>
      <Box className="stack">
        <ChoiceChips id="outcome" label="办得怎样" options={OUTCOMES} value={outcome} onChoose={setOutcome} />
        <Field
          id="answer-text"
          label="答复"
          placeholder={EXAMPLES[kind] ?? "例如：社区开的居住证明就可以，已经和窗口说好了"}
          multiline
          maxLength={LONGEST}
          value={text}
          hint={`写了${text.length}字，最多${LONGEST}字。群众会看到原话。`}
          mistake={isTooShort && text.trim().length < SHORTEST ? `答复至少写${SHORTEST}个字` : undefined}
          onChange={setText}
        />
        {taskCode && itemName ? (
          <FilterChip
            id="with-item"
            label={`附上办事指南：${itemName}`}
            on={item !== undefined}
            onToggle={(on) => setItem(on ? { taskCode, name: itemName } : undefined)}
          />
        ) : (
          <ItemFinder
            id="answer-item"
            label="附上哪个事项的办事指南（可不选）"
            placeholder="事项名称"
            chosen={item}
            onChoose={setItem}
          />
        )}
        <Refused failure={answering.failure} onRefresh={onRefresh} />
        <Button id="send-answer" kind="main" wide disabled={answering.busy} onPress={() => void send()}>
          {answering.busy ? "正在提交…" : "答复"}
        </Button>
      </Box>
    </Section>
  );
}
