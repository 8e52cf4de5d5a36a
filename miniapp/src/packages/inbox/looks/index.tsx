import type { Look } from "@yanta/types";
import { useState } from "react";
import type { AnswerOf } from "../../../features/answers";
import { reasonText, subjectWords } from "../../../features/looks";
import { StaffPage, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { ChoiceChips } from "../../../ui/choices";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";
import { Empty } from "../../../ui/states";
import { shownDays } from "./shownDays";

/** 谁看过居民信息: who of the own staff looked, at what and why. Whose data it was is not said here. */
export default function LooksPage() {
  return (
    <StaffPage title="谁看过居民信息">
      {(me) => (me.role === "clerk" ? <Words className="block">这一页给值班长和管理员用。</Words> : <Looks />)}
    </StaffPage>
  );
}

const EVERYBODY = "everybody";

function Looks() {
  const days = shownDays(Date.now());
  const [day, setDay] = useState(days[0]?.value ?? "");
  const [who, setWho] = useState(EVERYBODY);
  const query = { day, ...(who === EVERYBODY ? {} : { staffId: who }) };
  const answer = useStaffAnswer("listLooks", { query });
  const choose = (chosen: string) => {
    setDay(chosen);
    setWho(EVERYBODY);
  };
  return (
    <Section id="looks" title="谁看过，为什么">
      <Box className="stack">
        <ChoiceChips id="day" label="哪一天" options={days} value={day} onChoose={choose} />
        <StaffView answer={answer}>{(data) => <DayLooks data={data} who={who} onChoose={setWho} />}</StaffView>
      </Box>
    </Section>
  );
}

interface DayLooksProps {
  data: AnswerOf<"listLooks">;
  who: string;
  onChoose: (who: string) => void;
}

function DayLooks({ data: { items, staff }, who, onChoose }: DayLooksProps) {
  if (staff.length === 0) return <Empty id="no-look" title="这天没有人看过。" />;
  const people = staff.map(({ staffId, by, looks }) => ({ value: staffId, name: `${by} ${looks}次` }));
  return (
    <Box className="stack">
      <ChoiceChips
        id="who"
        label="谁看的"
        options={[{ value: EVERYBODY, name: "所有人" }, ...people]}
        value={who}
        onChoose={onChoose}
      />
      <List id="look-list" label="谁看过居民信息">
        {items.map((look) => (
          <LookLine key={look.lookId} look={look} />
        ))}
      </List>
    </Box>
  );
}

function LookLine({ look }: { look: Look }) {
  const at = clockText(Date.parse(look.at), { now: Date.now(), spoken: false });
  return (
    <TextRow>
      <Words className="block">{`${look.by}看了${subjectWords(look.subject)}：${reasonText(look)}`}</Words>
      <Words className="block t-small t-2 digits">{[at, look.unit].filter(Boolean).join(" · ")}</Words>
    </TextRow>
  );
}
