import { useDidShow, useRouter } from "@tarojs/taro";
import { useRef, useState } from "react";
import { useAnswer } from "../../../features/answers";
import { dayToShow, slotDays, type SlotDay, type SlotLine } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { Box, Words } from "../../../platform/elements";
import { openPage, textParameter } from "../../../platform/router";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";
import { DayChips, DayTimes } from "./times";
import "./index.scss";

/** When: day and time. The elder version asks for the day, then for the time. Reads its parameters from the router's table. */
export default function ChooseTimePage() {
  const parameters = useRouter().params;
  const [taskCode, stationId] = [textParameter(parameters.taskCode), textParameter(parameters.stationId)];
  const appointmentId = textParameter(parameters.appointmentId) || undefined;
  const elder = usePreferences((preferences) => preferences.elder);
  const [chosen, setChosen] = useState(textParameter(parameters.day));
  const asksForDay = elder && !parameters.day;
  const slots = useAnswer("listSlots", { params: { stationId }, query: { taskCode } });
  const station = useAnswer("getStation", { params: { stationId } });
  // Whoever comes back from a time that was gone must not read it as free again.
  useRefreshOnReturn(slots.retry);
  const confirm = ({ slotId, startsAt }: SlotLine) =>
    openPage("/packages/booking/confirm/index", { taskCode, stationId, slotId, startsAt, appointmentId });
  return (
    <Page title={titleOf(appointmentId !== undefined, asksForDay)}>
      {station.state === "ready" ? (
        <Words className="block t-strong section-note">{`到${station.data.name}办`}</Words>
      ) : null}
      <AnswerView answer={slots} lines={8}>
        {(ready) => {
          const days = slotDays(ready.items, { now: Date.parse(ready.asOf), spoken: elder });
          if (days.length === 0) return <NoTimes taskCode={taskCode} daysAhead={ready.daysAhead} />;
          if (asksForDay) {
            const open = (day: string) =>
              openPage("/packages/booking/time/index", { taskCode, stationId, day, appointmentId });
            return <DayList days={days} onChoose={open} />;
          }
          const shown = dayToShow(days, chosen);
          return (
            <Box>
              {elder || !shown ? null : <DayChips days={days} shown={shown.day} onChoose={setChosen} />}
              {shown ? <DayTimes day={shown} onChoose={confirm} /> : null}
            </Box>
          );
        }}
      </AnswerView>
    </Page>
  );
}

/** The first showing asks by itself. */
function useRefreshOnReturn(refresh: () => void) {
  const shown = useRef(false);
  useDidShow(() => {
    if (shown.current) refresh();
    shown.current = true;
  });
}

function titleOf(moves: boolean, asksForDay: boolean): string {
  if (asksForDay) return moves ? "改到哪一天？" : "哪一天来？";
  return moves ? "改到几点？" : "几点来？";
}

function NoTimes({ taskCode, daysAhead }: { taskCode: string; daysAhead: number }) {
  return (
    <Empty
      id="no-times"
      title={`今后${daysAhead}天没有可约的时间`}
      detail="可以换一个办事点，或直接到现场取号。"
      action={{
        name: "换一个办事点",
        onPress: () => openPage("/packages/booking/place/index", { taskCode, purpose: "book" }),
      }}
    />
  );
}

function DayList({ days, onChoose }: { days: readonly SlotDay[]; onChoose: (day: string) => void }) {
  return (
    <List label="可选的日期">
      {days.map(({ day, date, free }) => (
        <ListRow
          key={day}
          id={`day-${day}`}
          title={date}
          detail={free > 0 ? `还能约${free}个号` : "约满"}
          onPress={() => onChoose(day)}
        />
      ))}
    </List>
  );
}
