import type { OpeningHours } from "@yanta/types";
import { useState } from "react";
import { useWrite, type AnswerOf } from "../../../features/answers";
import { callAsStaff, Field, ProblemLine, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { HoursHit } from "./HoursHit";
import { draftOf, hoursOf, WEEKDAYS, type HoursDraft } from "./spans";

/** Changes the hours that bookings follow. Nothing is saved before its list of hit bookings has been seen. */
export function Hours({ stationId }: { stationId: string }) {
  const rules = useStaffAnswer("getBookingRules", { params: { stationId } });
  const [version, setVersion] = useState(1);
  const saved = ({ moved, told }: AnswerOf<"putHours">) => {
    say(savedText(moved, told - moved));
    rules.retry();
    setVersion(version + 1);
  };
  return (
    <Section id="hours" title="预约开放时间">
      <StaffView answer={rules}>
        {({ hours }) => <HoursForm key={version} {...{ stationId, hours }} onSaved={saved} />}
      </StaffView>
    </Section>
  );
}

function savedText(moved: number, cancelled: number): string {
  const parts = [moved > 0 ? `${moved}个预约换了时间` : "", cancelled > 0 ? `${cancelled}个取消了` : ""].filter(
    Boolean,
  );
  return ["新时间已保存", ...parts, ...(parts.length > 0 ? ["都已通知本人"] : [])].join("，");
}

interface HoursFormProps {
  stationId: string;
  hours: OpeningHours;
  onSaved: (done: AnswerOf<"putHours">) => void;
}

type Mistakes = Extract<ReturnType<typeof hoursOf>, { mistakes: unknown }>["mistakes"];

function HoursForm({ stationId, hours, onSaved }: HoursFormProps) {
  const [draft, setDraft] = useState<HoursDraft>(() => draftOf(hours));
  const [mistakes, setMistakes] = useState<Mistakes>({});
  const [preview, setPreview] = useState<AnswerOf<"previewHours">>();
  const looking = useWrite("previewHours", callAsStaff);
  const saving = useWrite("putHours", callAsStaff);
  const change = (more: Partial<HoursDraft>) => {
    setDraft({ ...draft, ...more });
    setPreview(undefined);
    saving.clear();
  };
  const look = async () => {
    const made = hoursOf(draft, hours, shanghaiToday());
    setMistakes("mistakes" in made ? made.mistakes : {});
    if ("mistakes" in made) return;
    saving.clear();
    const answer = await looking.write({ params: { stationId }, body: { hours: made.hours } });
    if (answer) setPreview(answer.data);
  };
  const save = async ({ previewId }: AnswerOf<"previewHours">) => {
    const done = await saving.write({ params: { stationId }, body: { previewId } });
    if (done) onSaved(done.data);
    else setPreview(undefined);
  };
  return (
    <Box className="card stack">
      <WeekFields draft={draft} mistakes={mistakes} onChange={(weekly) => change({ weekly })} />
      <DayFields draft={draft} mistakes={mistakes} onChange={change} />
      <ProblemLine failure={saving.failure ?? looking.failure} />
      {preview ? (
        <HoursHit preview={preview} busy={saving.busy} onSave={() => void save(preview)} />
      ) : (
        <Button id="preview-hours" kind="main" wide disabled={looking.busy} onPress={() => void look()}>
          {looking.busy ? "正在查询…" : "先看影响哪些预约"}
        </Button>
      )}
    </Box>
  );
}

const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
const shanghaiToday = (): string => new Date(Date.now() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);

interface FieldsProps<Change> {
  draft: HoursDraft;
  mistakes: Mistakes;
  onChange: (change: Change) => void;
}

function WeekFields({ draft, mistakes, onChange }: FieldsProps<HoursDraft["weekly"]>) {
  return (
    <Box className="hall-week">
      {WEEKDAYS.map(({ day, name }) => (
        <Field
          key={day}
          id={`hours-${day}`}
          label={name}
          placeholder="不开放"
          maxLength={60}
          value={draft.weekly[day]}
          mistake={mistakes[day]}
          onChange={(text) => onChange({ ...draft.weekly, [day]: text })}
        />
      ))}
    </Box>
  );
}

function DayFields({ draft, mistakes, onChange }: FieldsProps<Partial<HoursDraft>>) {
  return (
    <Box>
      <Words className="block t-strong">某一天不一样</Words>
      <Box className="hall-week">
        <Field
          id="hours-date"
          label="日期，没有就不填"
          placeholder="2026-12-01"
          maxLength={10}
          value={draft.date}
          mistake={mistakes.date}
          onChange={(date) => onChange({ date })}
        />
        <Field
          id="hours-date-spans"
          label="这天的时间，不填就是不开放"
          placeholder="不开放"
          maxLength={60}
          value={draft.dateSpans}
          mistake={mistakes.dateSpans}
          onChange={(dateSpans) => onChange({ dateSpans })}
        />
      </Box>
    </Box>
  );
}
