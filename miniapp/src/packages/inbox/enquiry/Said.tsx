import type { StationEnquiryDetail } from "@yanta/types";
import { OUTCOME_NAMES } from "../../../features/heard";
import { Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";

/** What both sides have said since. Nothing before the first word. */
export function Said({ one: { entries } }: { one: StationEnquiryDetail }) {
  if (entries.length === 0) return null;
  return (
    <Section id="said" title="往来">
      <List label="往来">
        {entries.map(({ entryId, from, text, at, outcome, itemName }) => (
          <TextRow key={entryId}>
            <Words className="block t-strong">
              {from === "office" ? `答复${outcome ? `：${OUTCOME_NAMES[outcome]}` : ""}` : "群众又说"}
            </Words>
            <Words className="block as-typed">{text}</Words>
            {itemName ? <Words className="block t-small">{`附办事指南：${itemName}`}</Words> : null}
            <Words className="block t-small t-2">{clockText(Date.parse(at), { now: Date.now(), spoken: false })}</Words>
          </TextRow>
        ))}
      </List>
    </Section>
  );
}
