import type { AccessRow } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { Box, TextField, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Sheet } from "../../../ui/Sheet";
import { ProblemNotice } from "../../../ui/states";

const MOST_WORDS = 300;

interface QuestionSheetProps {
  row: AccessRow;
  onSent: () => void;
  onClose: () => void;
}

/** 有疑问: the bureau is told and answers; words are welcome and not needed. */
export function QuestionSheet({ row: { accessId, text }, onSent, onClose }: QuestionSheetProps) {
  const [words, setWords] = useState("");
  const asking = useWrite("questionAccess");
  const send = async () => {
    const said = words.trim();
    if (!(await asking.write({ params: { accessId }, body: said ? { text: said } : {} }))) return;
    say("已收到，区里会查清后答复您");
    onSent();
  };
  return (
    <Sheet id="question-sheet" title="对这条记录有疑问？" closeName="不问了" onClose={onClose}>
      <Box className="sheet-text stack">
        <Words className="block t-2">{text}</Words>
        <Words className="block t-small t-2">哪里不对？可以不填</Words>
        <TextField
          id="question"
          label="哪里不对？可以不填"
          placeholder="如：我那天没有去办事。请不要写身份证号"
          multiline
          maxLength={MOST_WORDS}
          value={words}
          onChange={setWords}
        />
        {asking.failure ? <ProblemNotice failure={asking.failure} onRetry={() => void send()} /> : null}
        <Button id="question-send" kind="main" wide disabled={asking.busy} onPress={() => void send()}>
          {asking.busy ? "正在提交…" : "请区里查清"}
        </Button>
      </Box>
    </Sheet>
  );
}
