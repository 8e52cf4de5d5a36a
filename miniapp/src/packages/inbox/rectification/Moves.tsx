import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { callAsStaff, Field } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { Appeal } from "./Appeal";
import { Decide } from "./Decide";
import type { MovesProps } from "./movesProps";
import { Refused } from "../Refused";

/** What can be done now, as the service says it. */
export function Moves(props: MovesProps) {
  const { moves, state } = props.one;
  return (
    <>
      {moves.includes("reply") ? <Reply {...props} /> : null}
      {moves.includes("appeal") ? <Appeal {...props} /> : null}
      {moves.includes("decideAppeal") ? <Decide {...props} /> : null}
      {moves.length === 0 ? (
        <Section id="no-move" title="现在不用处理">
          <Words className="block">
            {state === "appealed" ? "申诉是您提的，要换一个人决定。" : "已经答复，等群众再评，或已经结束。"}
          </Words>
        </Section>
      ) : null}
    </>
  );
}

const LONGEST = 500;

function Reply({ one: { ratingId, replyReaches, state }, onChanged, onRefresh }: MovesProps) {
  const [text, setText] = useState("");
  const [isMissing, setMissing] = useState(false);
  const replying = useWrite("replyToRating", callAsStaff);
  const send = async () => {
    const words = text.trim();
    setMissing(words === "");
    if (words === "") return;
    const done = await replying.write({ params: { ratingId }, body: { text: words } });
    if (!done) return;
    say("已答复");
    onChanged(done.data);
  };
  return (
    <Section id="reply" title={state === "reopened" ? "再次答复群众" : "整改后答复群众"}>
      <Box className="stack">
        <Field
          id="reply-text"
          label="改了什么、怎么改的"
          placeholder="例如：已加开2号窗口，中午有人值班"
          multiline
          maxLength={LONGEST}
          value={text}
          hint={`写了${text.length}字，最多${LONGEST}字。群众会看到原话，请不要写别人的姓名。`}
          mistake={isMissing && text.trim() === "" ? "请写整改结果" : undefined}
          onChange={setText}
        />
        <Words className="block t-small t-2">
          {replyReaches ? "答复后会发消息给评价的人。" : "评价的人不收消息，登录后在“我的评价”里能看到。"}
        </Words>
        <Refused failure={replying.failure} onRefresh={onRefresh} />
        <Button id="send-reply" kind="main" wide disabled={replying.busy} onPress={() => void send()}>
          {replying.busy ? "正在提交…" : "答复"}
        </Button>
      </Box>
    </Section>
  );
}
