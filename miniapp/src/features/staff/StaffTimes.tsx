import { useState, type ReactNode } from "react";
import { Box, Press, Words } from "../../platform/elements";
import { ChoiceChips } from "../../ui/choices";
import type { AnswerOf } from "../answers";
import { dayToShow, slotDays, type SlotLine } from "../booking";

interface StaffTimesProps {
  slots: AnswerOf<"listSlots">;
  /** The time that is chosen, if one is. */
  chosenSlotId?: string;
  onPress: (slot: SlotLine) => void;
  none: ReactNode;
}

/** Days and times as staff of the place see them: their own contingent, up to the last minute. */
export function StaffTimes({ slots, chosenSlotId, onPress, none }: StaffTimesProps) {
  const [chosenDay, setChosenDay] = useState("");
  const days = slotDays(slots.items, { now: Date.parse(slots.asOf), spoken: false });
  const shown = dayToShow(days, chosenDay);
  if (!shown) return <>{none}</>;
  const options = days.map(({ day, chip, free }) => ({ value: day, name: free > 0 ? chip : `${chip} 约满` }));
  return (
    <Box>
      <ChoiceChips id="day" label="日期" options={options} value={shown.day} onChoose={setChosenDay} />
      {shown.halves.map(({ name, slots: ofHalf }) => (
        <Box key={name} className="staff-above">
          <Words className="block t-small t-2">{`${shown.date}${name}`}</Words>
          <Box className="staff-times" role="list" label={`${shown.date}${name}的时间`}>
            {ofHalf.map((slot) => (
              <Box key={slot.slotId} role="listitem" className="staff-time-cell">
                <Press
                  id={`slot-${slot.slotId}`}
                  className={timeClass(slot.canTake, slot.slotId === chosenSlotId)}
                  label={`${slot.time}，${slot.note}${slot.slotId === chosenSlotId ? "，已选" : ""}`}
                  disabled={!slot.canTake}
                  onPress={() => onPress(slot)}
                >
                  <Words className="block digits t-strong">
                    {slot.slotId === chosenSlotId ? `✓ ${slot.time}` : slot.time}
                  </Words>
                  <Words className="block t-small">{slot.note}</Words>
                </Press>
              </Box>
            ))}
          </Box>
        </Box>
      ))}
    </Box>
  );
}

function timeClass(canTake: boolean, isChosen: boolean): string {
  if (!canTake) return "staff-time staff-time-closed";
  return isChosen ? "staff-time staff-time-chosen" : "staff-time";
}
