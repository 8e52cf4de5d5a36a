import type { LineCell } from "@yanta/types";
import { useState } from "react";
import { useWrite, type AnswerOf } from "../../../features/answers";
import { halfOf, shortDateText, timeText } from "../../../features/booking";
import { callAsStaff, ProblemLine, StaffView, useStaffAnswer, type StationQueue } from "../../../features/staff";
import { Box, Press, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ChoiceChips } from "../../../ui/choices";
import { cellNote, spansOfCells } from "./lineSpans";

/** Stops new bookings of a line at the times chosen, or lets them go on. What is booked stays. */
export function SlotSwitches({ lines }: { lines: StationQueue["lines"] }) {
  const [lineId, setLineId] = useState(lines[0]?.lineId ?? "");
  const options = lines.map((line) => ({ value: line.lineId, name: line.name }));
  return (
    <Section id="slot-switches" title="停约、恢复放号">
      <Words className="block t-small t-2 section-note">选业务、日期和时间，再点停约或恢复。已约的不受影响。</Words>
      {lines.length === 0 ? (
        <Words className="block">这个办事点没有叫号业务。</Words>
      ) : (
        <Box className="card stack">
          <ChoiceChips id="switch-line" label="业务" options={options} value={lineId} onChoose={setLineId} />
          <LineTimes key={lineId} lineId={lineId} />
        </Box>
      )}
    </Section>
  );
}

function LineTimes({ lineId }: { lineId: string }) {
  const [day, setDay] = useState<string>();
  const answer = useStaffAnswer("getLineDay", { params: { lineId }, query: { day } });
  return (
    <StaffView answer={answer}>
      {(ready) => (
        <Box className="stack">
          <ChoiceChips
            id="switch-day"
            label="日期"
            options={ready.days.map((one) => ({ value: one, name: shortDateText(noonOf(one), Date.now()) }))}
            value={ready.day}
            onChoose={setDay}
          />
          <Cells key={ready.day} lineId={lineId} shown={ready} onChanged={answer.retry} />
        </Box>
      )}
    </StaffView>
  );
}

/** UTC milliseconds of the middle of a Shanghai day. */
const noonOf = (day: string): number => Date.parse(`${day}T12:00:00+08:00`);

interface CellsProps {
  lineId: string;
  shown: AnswerOf<"getLineDay">;
  onChanged: () => void;
}

function Cells({ lineId, shown: { day, cells }, onChanged }: CellsProps) {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const switching = useWrite("setLineOpen", callAsStaff);
  const isChosen = ({ slotId }: LineCell) => chosen.includes(slotId);
  const choose = (wanted: readonly LineCell[], on: boolean) => {
    const ids = wanted.map(({ slotId }) => slotId);
    setChosen([...chosen.filter((id) => !ids.includes(id)), ...(on ? ids : [])]);
  };
  const press = async (open: boolean) => {
    const wanted = cells.filter((cell) => isChosen(cell) && cell.open !== open);
    const done = await switching.write({ params: { lineId }, body: { day, spans: spansOfCells(wanted), open } });
    if (!done) return;
    say(`${wanted.length}个时段${open ? "恢复放号" : "已停约"}`);
    setChosen([]);
    onChanged();
  };
  if (cells.length === 0) return <Words className="block">这天不开放预约。</Words>;
  const count = (open: boolean) => cells.filter((cell) => isChosen(cell) && cell.open !== open).length;
  return (
    <Box className="stack">
      {(["上午", "下午"] as const).map((half) => (
        <HalfDay
          key={half}
          half={half}
          cells={cells.filter(({ startsAt }) => halfOf(Date.parse(startsAt)) === half)}
          isChosen={isChosen}
          onChoose={choose}
        />
      ))}
      <ProblemLine failure={switching.failure} />
      <Box className="wrap">
        <Button
          id="stop-slots"
          kind="main"
          disabled={switching.busy || count(false) === 0}
          onPress={() => void press(false)}
        >
          {count(false) === 0 ? "停约" : `停约${count(false)}个时段`}
        </Button>
        <Button id="resume-slots" disabled={switching.busy || count(true) === 0} onPress={() => void press(true)}>
          {count(true) === 0 ? "恢复放号" : `恢复${count(true)}个时段`}
        </Button>
      </Box>
    </Box>
  );
}

interface HalfDayProps {
  half: string;
  cells: readonly LineCell[];
  isChosen: (cell: LineCell) => boolean;
  onChoose: (cells: readonly LineCell[], on: boolean) => void;
}

function HalfDay({ half, cells, isChosen, onChoose }: HalfDayProps) {
  if (cells.length === 0) return null;
  const isWhole = cells.every(isChosen);
  return (
    <Box>
      <Box className="row">
        <Words className="grow t-strong">{half}</Words>
        <Button id={`switch-all-${half}`} kind="plain" onPress={() => onChoose(cells, !isWhole)}>
          {isWhole ? `${half}都不选` : `${half}全选`}
        </Button>
      </Box>
      <Box className="staff-times" role="group" label={`${half}的时间`}>
        {cells.map((cell) => (
          <Box key={cell.slotId} className="staff-time-cell">
            <Press
              id={`cell-${cell.slotId}`}
              role="checkbox"
              checked={isChosen(cell)}
              className={cellClass(cell.open, isChosen(cell))}
              onPress={() => onChoose([cell], !isChosen(cell))}
            >
              <Words className="block digits t-strong">
                {`${isChosen(cell) ? "✓ " : ""}${timeText(Date.parse(cell.startsAt), false)}`}
              </Words>
              <Words className="block t-small">{cellNote(cell)}</Words>
            </Press>
          </Box>
        ))}
      </Box>
    </Box>
  );
}

function cellClass(isOpen: boolean, isChosen: boolean): string {
  if (isChosen) return "staff-time staff-time-chosen";
  return isOpen ? "staff-time" : "staff-time staff-time-closed";
}
