import type { EnquiryDetail } from "@yanta/types";
import { dueName, dueText, heardMark, KIND_WORDS, nextText, subjectText, visitText } from "../../../features/heard";
import { Box, Words } from "../../../platform/elements";
import { callPhone } from "../../../platform/phoneCall";
import { Button } from "../../../ui/Button";
import { Fact } from "../../../ui/Fact";
import { Tag } from "../../../ui/Tag";

/** How it stands, who answers, by when, and what comes next. */
export function Head({ enquiry }: { enquiry: EnquiryDetail }) {
  const { kind, itemName, stateText, officeName, assistance, stationName, projectNo, phone, overdue } = enquiry;
  const mark = heardMark(enquiry);
  const due = dueText(enquiry);
  return (
    <Box className="card stack">
      <Words className="block t-strong">{subjectText(enquiry)}</Words>
      <Box className="wrap">
        <Tag tone={mark.tone}>{mark.name}</Tag>
        {itemName ? <Tag tone="quiet">{KIND_WORDS[kind].mark}</Tag> : null}
      </Box>
      <Box role="status">
        <Words id="enquiry-state" className="block t-strong">
          {stateText}
        </Words>
        <Words className="block">{nextText(enquiry)}</Words>
      </Box>
      {overdue ? (
        <Button id="urge" kind="main" wide onPress={() => callPhone("12345")}>
          拨打12345催办
        </Button>
      ) : null}
      <Box id="enquiry-facts">
        <Fact name="谁来答复" text={officeName} />
        {due ? <Fact name={dueName(enquiry)} text={due} /> : null}
        {assistance ? <Fact name="帮办" text={visitText(assistance)} /> : null}
        {assistance?.address ? <Fact name="地址" text={assistance.address} /> : null}
        {stationName && stationName !== officeName ? <Fact name="办事点" text={stationName} /> : null}
        {projectNo ? <Fact name="办件编号" text={projectNo} /> : null}
        {phone ? <Fact name="回您电话" text={phone} /> : null}
      </Box>
    </Box>
  );
}
