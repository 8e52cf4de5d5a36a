import type { SlotDay, SlotLine } from "../../../features/booking";
import { Box, Press, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Section } from "../../../ui/Card";
import { ChoiceChips } from "../../../ui/choices";

interface DayChipsProps {
  days: readonly SlotDay[];
  shown: string;
  onChoose: (day: string) => void;
}

export function DayChips({ days, shown, onChoose }: DayChipsProps) {
  const options = days.map(({ day, chip, free }) => ({ value: day, name: free > 0 ? chip : `${chip} 约满` }));
  return <ChoiceChips id="day" label="日期" options={options} value={shown} onChoose={onChoose} />;
}

interface DayTimesProps {
  day: SlotDay;
  onChoose: (slot: SlotLine) => void;
}

/** The times of one day, in two halves. A full one stays readable and says why it cannot be taken. */
export function DayTimes({ day, onChoose }: DayTimesProps) {
  return (
    <Box>
      {day.halves.map(({ name, slots }, half) => (
        <Section key={name} id={`half-${half}`} title={`${day.date}${name}`}>
          <Box className="times" role="list" label={`${name}的时间`}>
            {slots.map((slot) => (
              <Box key={slot.slotId} role="listitem" className="time-cell">
                <Press
                  id={`slot-${slot.slotId}`}
                  className={slot.canTake ? "time" : "time time-closed"}
                  label={`${slot.time}，${slot.reason || slot.note}`}
                  onPress={() => (slot.canTake ? onChoose(slot) : say(`${slot.time}${slot.reason}，请选别的时间`))}
                >
                  <Words className="block digits t-strong">{slot.time}</Words>
                  <Words className="block t-small">{slot.note}</Words>
                </Press>
              </Box>
            ))}
          </Box>
        </Section>
      ))}
    </Box>
  );
}
