import { useRouter } from "@tarojs/taro";
import type { StationEnquiryDetail } from "@yanta/types";
import { useState } from "react";
import { StaffPage, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box } from "../../../platform/elements";
import { backOr, textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Asked } from "./Asked";
import { Course } from "./Course";
import { HandOn } from "./HandOn";
import { Moves } from "./Moves";
import { Publish } from "./Publish";
import { Said } from "./Said";

/** 咨询投诉, one of them: what is asked, what was said, what can be done now. Reads `enquiryId`; the reading is logged. */
export default function EnquiryPage() {
  const enquiryId = textParameter(useRouter().params.enquiryId);
  return <StaffPage title="咨询投诉">{() => <One enquiryId={enquiryId} />}</StaffPage>;
}

function One({ enquiryId }: { enquiryId: string }) {
  const answer = useStaffAnswer("getStationEnquiry", { params: { enquiryId } });
  const [changed, setChanged] = useState<StationEnquiryDetail>();
  const refresh = () => {
    setChanged(undefined);
    answer.retry();
  };
  return (
    <Box>
      <Button id="to-tray" kind="plain" onPress={() => backOr("/packages/inbox/enquiries/index", {})}>
        ‹ 回到列表
      </Button>
      <StaffView answer={answer}>
        {(read) => {
          const one = changed ?? read;
          const moving = { one, onChanged: setChanged, onRefresh: refresh };
          return (
            <Box className="staff-columns">
              <Box className="staff-column">
                <Asked one={one} />
                <Said one={one} />
                <Course one={one} />
              </Box>
              <Box className="staff-column">
                <Moves key={`${one.state}/${one.acceptedBy ?? ""}`} {...moving} />
                {one.may.publish ? <Publish {...moving} /> : null}
                {one.may.handOn ? <HandOn {...moving} /> : null}
              </Box>
            </Box>
          );
        }}
      </StaffView>
    </Box>
  );
}
