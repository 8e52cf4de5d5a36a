import type { Appointment } from "@yanta/types";
import { useState } from "react";
import {
  ChooseStation,
  ErrandPlaces,
  ItemFinder,
  StaffPage,
  StaffTimes,
  StaffView,
  useStaffAnswer,
  type FoundItem,
} from "../../../features/staff";
import { useAnswer } from "../../../features/answers";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { Booked } from "./Booked";
import { CallerForm } from "./CallerForm";
import "./index.scss";

const OTHER_PLACES = 3;

/** Booking for whoever rings: their words, the item, the time, name and number; the code is read to them. */
export default function PhoneBookingPage() {
  return (
    <StaffPage title="电话预约" here="phone">
      {(me) => <ChooseStation me={me}>{(stationId) => <NextCaller stationId={stationId} />}</ChooseStation>}
    </StaffPage>
  );
}

/** Each caller begins with an empty page. */
function NextCaller({ stationId }: { stationId: string }) {
  const [caller, setCaller] = useState(1);
  return <Caller key={caller} stationId={stationId} onNext={() => setCaller(caller + 1)} />;
}

interface CallerProps {
  stationId: string;
  onNext: () => void;
}

function Caller({ stationId, onNext }: CallerProps) {
  const [item, setItem] = useState<FoundItem>();
  const [slotId, setSlotId] = useState<string>();
  const [booked, setBooked] = useState<Appointment>();
  const chooseItem = (found: FoundItem | undefined) => {
    setItem(found);
    setSlotId(undefined);
  };
  if (booked) return <Booked appointment={booked} onNext={onNext} />;
  return (
    <Box className="staff-columns">
      <Box className="staff-column">
        <Section id="caller-item" title="1　要办什么事？">
          <ItemFinder
            id="caller"
            label="来电人要办什么事"
            placeholder="照来电人的原话写"
            chosen={item}
            onChoose={chooseItem}
          />
        </Section>
        {item ? (
          <Section id="other-places" title="也可以去这些地方">
            <ErrandPlaces id="caller" taskCode={item.taskCode} limit={OTHER_PLACES} />
          </Section>
        ) : null}
      </Box>
      <Box className="staff-column">
        {item ? <Times {...{ stationId, item, slotId }} onChoose={setSlotId} /> : null}
        {item && slotId ? (
          <CallerForm
            {...{ item, slotId }}
            onTake={setSlotId}
            onBooked={setBooked}
            onOther={() => setSlotId(undefined)}
          />
        ) : null}
      </Box>
    </Box>
  );
}

interface TimesProps {
  stationId: string;
  item: FoundItem;
  slotId?: string;
  onChoose: (slotId: string) => void;
}

function Times({ stationId, item, slotId, onChoose }: TimesProps) {
  const slots = useStaffAnswer("listSlots", { params: { stationId }, query: { taskCode: item.taskCode } });
  const station = useAnswer("getStation", { params: { stationId } });
  return (
    <Section id="caller-times" title="2　几点来？">
      {station.state === "ready" ? (
        <Words className="block t-2 section-note">{`到${station.data.name}办，用的是电话预约的号`}</Words>
      ) : null}
      <StaffView answer={slots}>
        {(ready) => (
          <StaffTimes
            slots={ready}
            chosenSlotId={slotId}
            onPress={(slot) => onChoose(slot.slotId)}
            none={<Words className="block">{`今后${ready.daysAhead}天没有可约的时间，请来电人直接到现场取号。`}</Words>}
          />
        )}
      </StaffView>
    </Section>
  );
}
