import { StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { Tag } from "../../../ui/Tag";
import { ruleLines } from "./rulesText";

/** The rules of booking in force here, each in a sentence. */
export function Rules({ stationId }: { stationId: string }) {
  const rules = useStaffAnswer("getBookingRules", { params: { stationId } });
  return (
    <Section id="booking-rules" title="预约规则">
      <StaffView answer={rules}>
        {(ready) => (
          <Box className="card" role="list" label="预约规则">
            {ruleLines(ready, ready.overridden).map(({ name, text, isOwn }) => (
              <Box key={name} className="hall-row row" role="listitem">
                <Words className="grow">{text}</Words>
                {isOwn ? <Tag>本站自定</Tag> : null}
              </Box>
            ))}
            <Box role="listitem">
              <Words className="block t-small t-2">{`依据：${ready.source}`}</Words>
            </Box>
          </Box>
        )}
      </StaffView>
    </Section>
  );
}
