import { useDidShow } from "@tarojs/taro";
import type { EnquiryKind, StationEnquiry } from "@yanta/types";
import { useState } from "react";
import { KIND_WORDS, KINDS } from "../../../features/heard";
import { StaffPage, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ChoiceChips } from "../../../ui/choices";
import { List, ListRow } from "../../../ui/List";
import { Empty } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { answerBy } from "./answerBy";
import { deskMark, reopenedText } from "./deskMark";
import { deskTitle } from "./deskTitle";

/** 咨询投诉: what residents have asked the own places, the soonest due day first. */
export default function EnquiriesPage() {
  return <StaffPage title="咨询投诉">{() => <Tray />}</StaffPage>;
}

const SHOWN = [
  { value: "waiting", name: "要答复的" },
  { value: "done", name: "办过的" },
] as const;

const EVERY_KIND = "every";
const KINDS_SHOWN = [
  { value: EVERY_KIND, name: "各类" },
  ...KINDS.map((kind) => ({ value: kind, name: KIND_WORDS[kind].mark })),
] as const;

function Tray() {
  const [show, setShow] = useState<"waiting" | "done">("waiting");
  const [kind, setKind] = useState<EnquiryKind | typeof EVERY_KIND>(EVERY_KIND);
  const query = { show, ...(kind === EVERY_KIND ? {} : { kind }) };
  const list = useStaffAnswer("listStationEnquiries", { query });
  useDidShow(list.retry);
  return (
    <Section
      id="enquiries"
      title="咨询投诉"
      aside={
        <Button id="look-again" onPress={list.retry}>
          刷新
        </Button>
      }
    >
      <Box className="stack">
        <ChoiceChips id="shown" label="看哪些" options={SHOWN} value={show} onChoose={setShow} />
        <ChoiceChips id="kind" label="看哪一类" options={KINDS_SHOWN} value={kind} onChoose={setKind} />
      </Box>
      <StaffView answer={list}>
        {({ items, overdue }) => (
          <Box className="stack staff-above">
            {overdue > 0 ? (
              <Words id="tray-count" className="block t-bad t-strong">{`⚠ 有${overdue}件过期没答复`}</Words>
            ) : null}
            <Rows items={items} />
          </Box>
        )}
      </StaffView>
    </Section>
  );
}

function Rows({ items }: { items: readonly StationEnquiry[] }) {
  if (items.length === 0) return <Empty id="no-enquiry" title="没有要看的。" />;
  return (
    <List id="enquiry-list" label="咨询投诉">
      {items.map((one) => (
        <Row key={one.enquiryId} one={one} />
      ))}
    </List>
  );
}

function Row({ one }: { one: StationEnquiry }) {
  const { enquiryId, text, needsSupervisor, acceptedBy, stationName } = one;
  const mark = deskMark(one);
  const again = reopenedText(one);
  const by = answerBy(one);
  const whose = [stationName, acceptedBy ? `${acceptedBy}在办` : "", needsSupervisor ? "值班长办" : ""];
  return (
    <ListRow
      id={`enquiry-${enquiryId}`}
      title={deskTitle(one)}
      detail={
        <>
          <Words className="block">
            <Tag tone={mark.tone}>{mark.name}</Tag>
            {again ? " " : null}
            {again ? <Tag tone="warn">{again}</Tag> : null}
          </Words>
          {by ? <Words className={`block ${one.overdue ? "t-bad t-strong" : "t-strong"}`}>{by}</Words> : null}
          <Words className="block">{text}</Words>
          <Words className="block t-small t-2">{whose.filter(Boolean).join(" · ")}</Words>
        </>
      }
      onPress={() => openPage("/packages/inbox/enquiry/index", { enquiryId })}
    />
  );
}
