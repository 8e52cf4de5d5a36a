import type { StationEnquiryDetail } from "@yanta/types";
import { visitText } from "../../../features/heard";
import { Box, Words } from "../../../platform/elements";
import { callPhone } from "../../../platform/phoneCall";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { Fact } from "../../../ui/Fact";
import { Tag } from "../../../ui/Tag";
import { answerBy } from "../enquiries/answerBy";
import { deskMark, reopenedText } from "../enquiries/deskMark";
import { deskTitle } from "../enquiries/deskTitle";

const CLEAR_PHONE = /^1\d{10}$/;

/** What is asked, by when it is answered, and how the person is reached. */
export function Asked({ one }: { one: StationEnquiryDetail }) {
  const { text, overdue, phone } = one;
  const mark = deskMark(one);
  const again = reopenedText(one);
  const by = answerBy(one);
  return (
    <Section id="asked" title={deskTitle(one)}>
      <Box className="card stack">
        <Box className="wrap">
          <Tag tone={mark.tone}>{mark.name}</Tag>
          {again ? <Tag tone="warn">{again}</Tag> : null}
        </Box>
        {by ? <Words className={`block t-strong ${overdue ? "t-bad" : ""}`}>{by}</Words> : null}
        <Words id="asked-text" className="block as-typed">
          {text}
        </Words>
        <Facts one={one} />
        {phone && CLEAR_PHONE.test(phone) ? (
          <Button id="call-back" wide onPress={() => callPhone(phone)}>
            {`拨打${phone}`}
          </Button>
        ) : null}
      </Box>
    </Section>
  );
}

function Facts({ one }: { one: StationEnquiryDetail }) {
  const { residentName, phone, stationName, officeName, projectNo, assistance, acceptedBy } = one;
  const facts = [
    ["反映人", residentName],
    ["电话", phone && CLEAR_PHONE.test(phone) ? undefined : phone],
    ["帮办", assistance && visitText(assistance)],
    ["上门地址", assistance?.address],
    ["办事点", stationName === officeName ? undefined : stationName],
    ["办件编号", projectNo],
    ["答复单位", officeName],
    ["承办人", acceptedBy],
  ].filter((fact): fact is [string, string] => Boolean(fact[1]));
  return (
    <Box id="enquiry-facts">
      {facts.map(([name, value]) => (
        <Fact key={name} name={name} text={value} />
      ))}
    </Box>
  );
}
