import { useDidShow } from "@tarojs/taro";
import type { RectificationSummary } from "@yanta/types";
import { useState } from "react";
import { GRADE_NAMES } from "../../../features/ratings";
import { StaffPage, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ChoiceChips } from "../../../ui/choices";
import { List, ListRow } from "../../../ui/List";
import { Empty } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { deskMark, leftText } from "./deskText";

/** 差评整改: what follows low grades at the own places, what is late first. */
export default function RectificationsPage() {
  return (
    <StaffPage title="差评整改">
      {(me) => (me.role === "clerk" ? <Words className="block">这一页给值班长和管理员用。</Words> : <Tray />)}
    </StaffPage>
  );
}

const SHOWN = [
  { value: "waiting", name: "要处理的" },
  { value: "all", name: "全部" },
] as const;

function Tray() {
  const [shown, setShown] = useState<"waiting" | "all">("waiting");
  const list = useStaffAnswer("listRectifications", { query: shown === "waiting" ? { waiting: "true" } : {} });
  useDidShow(list.retry);
  return (
    <Section
      id="rectifications"
      title="差评整改"
      aside={
        <Button id="look-again" onPress={list.retry}>
          刷新
        </Button>
      }
    >
      <ChoiceChips id="shown" label="看哪些" options={SHOWN} value={shown} onChoose={setShown} />
      <StaffView answer={list}>
        {({ items, waiting, overdue }) => (
          <Box className="stack staff-above">
            <Words id="tray-count" className={`block ${overdue > 0 ? "t-bad t-strong" : "t-2"}`}>
              {overdue > 0 ? `⚠ 要处理${waiting}条，其中${overdue}条已过期` : `要处理${waiting}条，没有过期的`}
            </Words>
            <Rows items={items} />
          </Box>
        )}
      </StaffView>
    </Section>
  );
}

function Rows({ items }: { items: readonly RectificationSummary[] }) {
  if (items.length === 0) return <Empty id="no-rectification" title="没有差评要处理。" />;
  return (
    <List id="rectification-list" label="差评">
      {items.map((one) => (
        <Row key={one.ratingId} one={one} />
      ))}
    </List>
  );
}

function Row({ one }: { one: RectificationSummary }) {
  const { ratingId, grade, subject, second } = one;
  const mark = deskMark(one);
  const left = leftText(one);
  const place = [subject.stationName, subject.counterName, subject.number].filter(Boolean).join(" · ");
  return (
    <ListRow
      id={`rectification-${ratingId}`}
      title={`${GRADE_NAMES[grade]}：${subject.taskName}`}
      detail={
        <>
          <Words className="block">
            <Tag tone={mark.tone}>{mark.name}</Tag>
          </Words>
          {left ? <Words className={`block ${one.overdue ? "t-bad t-strong" : "t-strong"}`}>{left}</Words> : null}
          <Words className="block digits">{place}</Words>
          {second ? <Words className="block">{`再评：${GRADE_NAMES[second.grade]}`}</Words> : null}
        </>
      }
      onPress={() => openPage("/packages/inbox/rectification/index", { ratingId })}
    />
  );
}
