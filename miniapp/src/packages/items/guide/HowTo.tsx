import type { Guide } from "@yanta/types";
import { channelWords, durationSentence, visitSentence } from "../../../features/items";
import { GoToPay } from "../../../features/payments";
import { Box, Heading, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { Fact } from "../../../ui/Fact";

/** How long, how much, where, in which steps. */
export function HowTo({ guide }: { guide: Guide }) {
  const where = `全区${guide.placeCount}个办事点能办${guide.channels.length > 0 ? `，可以走${channelWords(guide.channels)}` : ""}。`;
  const fee = guide.fee.charged ? guide.fee.text : "免费";
  return (
    <Box>
      <Section id="how" title="怎么办">
        <Box className="card facts">
          <Fact name="多久" text={`${durationSentence(guide)}${visitSentence(guide.visits)}`} />
          <Fact name="费用" text={fee} note={guide.fee.charged ? guide.fee.basis : undefined} />
          {guide.fee.charged ? <GoToPay taskCode={guide.taskCode} /> : null}
          <Fact name="去哪" text={where} />
          {guide.result ? <Fact name="拿到" text={guide.result} /> : null}
        </Box>
      </Section>
      <NumberedLines id="conditions" title="谁能办" lines={guide.conditions} />
      <NumberedLines id="steps" title="步骤" lines={guide.steps} />
      {guide.questions.length > 0 ? (
        <Section id="questions" title="常见问题">
          <Box className="card stack">
            {guide.questions.map(({ question, answer }) => (
              <Box key={question}>
                <Heading level={3}>{question}</Heading>
                <Words className="block t-2">{answer}</Words>
              </Box>
            ))}
          </Box>
        </Section>
      ) : null}
    </Box>
  );
}

interface NumberedLinesProps {
  id: string;
  title: string;
  lines: readonly string[];
}

function NumberedLines({ id, title, lines }: NumberedLinesProps) {
  if (lines.length === 0) return null;
  return (
    <Section id={id} title={title}>
      <Box className="card" role="list">
        {lines.map((line, place) => (
          <Box key={line} className="numbered" role="listitem">
            <Words className="number digits">{String(place + 1)}</Words>
            <Words className="grow">{line}</Words>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
