import { Box, Heading, Words } from "../../platform/elements";
import { Section } from "../../ui/Card";
import { clockText } from "../../ui/clockText";
import { useAnswer } from "../answers";
import { usePreferences } from "../preferences";

/** 大家问过的: what others asked about an item, as the office has made it public. Nothing where nobody has asked. */
export function ItemAnswers({ taskCode }: { taskCode: string }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const answers = useAnswer("listItemAnswers", { params: { taskCode } });
  if (answers.state !== "ready" || answers.data.items.length === 0) return null;
  return (
    <Section id="item-answers" title="大家问过的">
      <Box className="card stack">
        {answers.data.items.map(({ answerId, question, answer, answeredAt }) => (
          <Box key={answerId}>
            <Heading level={3}>{question}</Heading>
            <Words className="block t-2">{answer}</Words>
            <Words className="block t-small t-2">
              {`${clockText(Date.parse(answeredAt), { now: Date.now(), spoken: elder })}答复`}
            </Words>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
