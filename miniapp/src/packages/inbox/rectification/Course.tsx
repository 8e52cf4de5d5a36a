import type { Rectification } from "@yanta/types";
import { Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";

/** What the place has said so far, to the resident and about an appeal. Nothing before the first word. */
export function Course({ one: { replies, appeal } }: { one: Rectification }) {
  if (replies.length === 0 && !appeal) return null;
  const decision = appeal?.decision;
  return (
    <Section id="course" title="处理过程">
      <List label="处理过程">
        {appeal ? <Step what="误评申诉" text={appeal.reason} by={appeal.by} at={appeal.at} /> : null}
        {decision ? (
          <Step
            what={decision.accepted ? "同意，核定为误评" : "不同意，照常整改"}
            text={decision.note}
            by={decision.by}
            at={decision.at}
          />
        ) : null}
        {replies.map(({ text, at, by }) => (
          <Step key={at} what="答复群众" text={text} by={by} at={at} />
        ))}
      </List>
    </Section>
  );
}

function Step({ what, text, by, at }: { what: string; text: string; by: string; at: string }) {
  return (
    <TextRow>
      <Words className="block t-strong">{what}</Words>
      <Words className="block as-typed">{text}</Words>
      <Words className="block t-small t-2">
        {`${by}，${clockText(Date.parse(at), { now: Date.now(), spoken: false })}`}
      </Words>
    </TextRow>
  );
}
