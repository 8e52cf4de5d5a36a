import { ItemAnswers } from "../../../features/heard";
import { Box } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";

/** What others have asked about the item, and how to ask or to say that it could not be done. */
export function AskMore({ taskCode }: { taskCode: string }) {
  return (
    <Box>
      <ItemAnswers taskCode={taskCode} />
      <Section id="ask-more" title="没看明白，或者没办成？">
        <Box className="wrap actions">
          <Button
            id="ask-question"
            onPress={() => openPage("/packages/heard/form/index", { kind: "question", taskCode })}
          >
            问一问
          </Button>
          <Button
            id="say-unresolved"
            onPress={() => openPage("/packages/heard/form/index", { kind: "unresolved", taskCode })}
          >
            办不成？说出来
          </Button>
        </Box>
      </Section>
    </Box>
  );
}
