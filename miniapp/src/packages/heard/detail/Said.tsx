import type { EnquiryDetail } from "@yanta/types";
import { OUTCOME_NAMES, saidIn } from "../../../features/heard";
import { usePreferences } from "../../../features/preferences";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";
import { Tag } from "../../../ui/Tag";

/** What was said, the latest first; an answer leads to the item that it is about. */
export function Said({ enquiry }: { enquiry: EnquiryDetail }) {
  return (
    <Section id="said" title="说过的话">
      <List label="说过的话">
        {saidIn(enquiry)
          .reverse()
          .map((entry) => (
            <TextRow key={entry.entryId}>
              <Entry entry={entry} officeName={enquiry.officeName} />
            </TextRow>
          ))}
      </List>
    </Section>
  );
}

interface EntryProps {
  entry: EnquiryDetail["entries"][number];
  officeName: string;
}

function Entry({ entry: { entryId, from, text, at, outcome, taskCode, itemName }, officeName }: EntryProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const moment = clockText(Date.parse(at), { now: Date.now(), spoken: elder });
  return (
    <Box className="stack">
      <Box>
        <Words className="block t-small t-2">{from === "resident" ? "您说" : `${officeName}答复`}</Words>
        <Words className="block t-small t-2">{moment}</Words>
        {outcome ? <Tag tone={outcome === "unable" ? "warn" : "good"}>{OUTCOME_NAMES[outcome]}</Tag> : null}
        <Words className={`block said ${from === "office" ? "t-strong" : ""}`} selectable>
          {text}
        </Words>
      </Box>
      {taskCode ? (
        <Button id={`guide-${entryId}`} wide onPress={() => openPage("/packages/items/guide/index", { taskCode })}>
          {`看办事指南：${itemName ?? "这件事"}`}
        </Button>
      ) : null}
    </Box>
  );
}
