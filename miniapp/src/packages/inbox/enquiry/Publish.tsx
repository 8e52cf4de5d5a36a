import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { callAsStaff, Field } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import type { MovesProps } from "./movesProps";
import { Refused } from "../Refused";

const SHORTEST = 5;
const [LONGEST_QUESTION, LONGEST_ANSWER] = [200, 1000];

/** What the office has answered last: to be reworded rather than typed again. */
const lastAnswer = ({ entries }: MovesProps["one"]): string =>
  entries.filter(({ from }) => from === "office").at(-1)?.text ?? "";

/** 公开答复: question and answer in the clerk's own words at the item's guide, for everybody with the same question. */
export function Publish({ one, onChanged, onRefresh }: MovesProps) {
  const { enquiryId, publication } = one;
  const taskCode = publication?.taskCode ?? one.taskCode ?? one.entries.find((entry) => entry.taskCode)?.taskCode;
  const [question, setQuestion] = useState(publication?.question ?? "");
  const [answer, setAnswer] = useState(publication?.answer ?? lastAnswer(one));
  const [isTooShort, setTooShort] = useState(false);
  const publishing = useWrite("publishAnswer", callAsStaff);
  const takingBack = useWrite("unpublishAnswer", callAsStaff);
  if (taskCode === undefined) return null;
  const publish = async () => {
    const isShort = [question, answer].some((words) => words.trim().length < SHORTEST);
    setTooShort(isShort);
    if (isShort) return;
    const done = await publishing.write({ params: { enquiryId }, body: { taskCode, question, answer } });
    if (!done) return;
    say("已公开在办事指南");
    onChanged(done.data);
  };
  const takeBack = async () => {
    const done = await takingBack.write({ params: { enquiryId } });
    if (!done) return;
    say("不再公开");
    onChanged(done.data);
  };
  const mistake = (words: string) =>
    isTooShort && words.trim().length < SHORTEST ? `至少写${SHORTEST}个字` : undefined;
  return (
    <Section id="publish" title={publication ? "已公开在办事指南" : "让大家都看到（可不做）"}>
      <Box className="stack">
        <Words className="block t-2">用您自己的话重写，不写姓名、电话和证件号。放在这件事的办事指南里。</Words>
        <Field
          id="public-question"
          label="问题"
          placeholder="例如：租房办居住证，居住证明交哪一种？"
          maxLength={LONGEST_QUESTION}
          value={question}
          mistake={mistake(question)}
          onChange={setQuestion}
        />
        <Field
          id="public-answer"
          label="答案"
          placeholder="例如：社区开的居住证明就可以"
          multiline
          maxLength={LONGEST_ANSWER}
          value={answer}
          mistake={mistake(answer)}
          onChange={setAnswer}
        />
        <Refused failure={publishing.failure ?? takingBack.failure} onRefresh={onRefresh} />
        <Box className="wrap">
          <Button id="publish-answer" disabled={publishing.busy} onPress={() => void publish()}>
            {publication ? "改公开的内容" : "公开"}
          </Button>
          {publication ? (
            <Button id="unpublish-answer" disabled={takingBack.busy} onPress={() => void takeBack()}>
              不再公开
            </Button>
          ) : null}
        </Box>
      </Box>
    </Section>
  );
}
