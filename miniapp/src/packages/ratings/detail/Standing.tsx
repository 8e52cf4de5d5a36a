import type { Rating } from "@yanta/types";
import { usePreferences } from "../../../features/preferences";
import { dueText, isOverdue, nextText, ownerText, standingMark } from "../../../features/ratings";
import { Box, Words } from "../../../platform/elements";
import { callPhone } from "../../../platform/phoneCall";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { Fact } from "../../../ui/Fact";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";
import { Tag } from "../../../ui/Tag";

/** What follows a low grade: who puts it right and until when, and the replies. Nothing after the others. */
export function Standing({ rating: { rectification, replies, subject } }: { rating: Rating }) {
  if (!rectification) return null;
  const now = Date.now();
  const mark = standingMark(rectification, now);
  const due = dueText(rectification, now);
  return (
    <Box>
      <Section id="rectification" title="整改">
        <Box className="card stack" role="status">
          <Box>
            <Tag tone={mark.tone}>{mark.name}</Tag>
          </Box>
          <Words id="rectification-next" className="block">
            {nextText(rectification, now)}
          </Words>
          <Box>
            <Fact name="谁来整改" text={ownerText(subject)} />
            {due ? <Fact name="最晚答复" text={due} /> : null}
          </Box>
          {isOverdue(rectification, now) || rectification.state === "closed" || rectification.state === "mistaken" ? (
            <Button id="urge" wide onPress={() => callPhone("12345")}>
              拨打12345
            </Button>
          ) : null}
        </Box>
      </Section>
      <Replies replies={replies} />
    </Box>
  );
}

function Replies({ replies }: Pick<Rating, "replies">) {
  const elder = usePreferences((preferences) => preferences.elder);
  if (replies.length === 0) return null;
  return (
    <Section id="replies" title="答复">
      <List label="答复">
        {replies.map(({ text, at }) => (
          <TextRow key={at}>
            <Words className="block as-typed">{text}</Words>
            <Words className="block t-small t-2">
              {`${clockText(Date.parse(at), { now: Date.now(), spoken: elder })}答复`}
            </Words>
          </TextRow>
        ))}
      </List>
    </Section>
  );
}
