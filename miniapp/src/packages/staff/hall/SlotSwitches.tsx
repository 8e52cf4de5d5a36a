import { useState } from "react";
import { useWrite } from "../../../features/answers";
import type { SlotLine } from "../../../features/booking";
import {
  callAsStaff,
  ItemFinder,
  ProblemLine,
  StaffTimes,
  StaffView,
  useStaffAnswer,
  type FoundItem,
} from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Section } from "../../../ui/Card";

const CLOSED = "已停约";

/** Stops new bookings at one time, or lets them go on. What is booked stays. */
export function SlotSwitches({ stationId }: { stationId: string }) {
  const [item, setItem] = useState<FoundItem>();
  return (
    <Section id="slot-switches" title="停约、恢复时段">
      <Words className="block t-small t-2 section-note">
        选一件事，点时间就停约，再点就恢复。同类业务一起停，已约的不受影响。
      </Words>
      <ItemFinder id="switch" label="哪件事的时段" placeholder="例如：居住证" chosen={item} onChoose={setItem} />
      {item ? <Switches stationId={stationId} item={item} /> : null}
    </Section>
  );
}

function Switches({ stationId, item }: { stationId: string; item: FoundItem }) {
  const slots = useStaffAnswer("listSlots", { params: { stationId }, query: { taskCode: item.taskCode } });
  const switching = useWrite("setSlotOpen", callAsStaff);
  const press = async ({ slotId, time, note }: SlotLine) => {
    const open = note === CLOSED;
    if (!(await switching.write({ params: { slotId }, body: { open } }))) return;
    say(open ? `${time}恢复放号` : `${time}已停约`);
    slots.retry();
  };
  return (
    <Box>
      <ProblemLine failure={switching.failure} />
      <StaffView answer={slots}>
        {(ready) => (
          <StaffTimes
            slots={ready}
            canPress={({ canTake, note }) => !switching.busy && (canTake || note === CLOSED)}
            onPress={(slot) => void press(slot)}
            none={<Words className="block">今后没有放号的时间。</Words>}
          />
        )}
      </StaffView>
    </Box>
  );
}
