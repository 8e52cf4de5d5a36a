import type { Appointment } from "@yanta/types";
import { momentText, visitSentence } from "../../../features/booking";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { readAloud } from "./callerText";

interface BookedProps {
  appointment: Appointment;
  onNext: () => void;
}

/** The code, big, and what to read to the caller. */
export function Booked({ appointment, onNext }: BookedProps) {
  const { code, taskName, stationName, startsAt, person } = appointment;
  return (
    <Box className="staff-columns">
      <Box className="staff-column">
        <Box id="booked" className="card phone-booked" role="status">
          <Words className="block t-2">预约码</Words>
          <Words id="booked-code" className="block digits phone-code">
            {code}
          </Words>
          <Words className="block t-strong">{momentText(Date.parse(startsAt), false)}</Words>
          <Words className="block">{`${taskName}，${stationName}`}</Words>
          <Words className="block digits t-2">{[person?.name, person?.phone].filter(Boolean).join(" ")}</Words>
        </Box>
      </Box>
      <Box className="staff-column">
        <Section id="read-aloud" title="请念给来电人听">
          {readAloud({ visit: visitSentence(appointment, true), taskName, code }).map((sentence) => (
            <Words key={sentence} className="block phone-sentence">
              {sentence}
            </Words>
          ))}
          <Box className="section">
            <Button id="next-caller" kind="main" wide onPress={onNext}>
              接下一个电话
            </Button>
          </Box>
        </Section>
      </Box>
    </Box>
  );
}
