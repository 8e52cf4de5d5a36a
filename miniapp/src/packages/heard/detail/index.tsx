import { useDidShow, useRouter } from "@tarojs/taro";
import type { EnquiryDetail } from "@yanta/types";
import { useState } from "react";
import { useAnswer } from "../../../features/answers";
import { SignedIn } from "../../../features/session";
import { Box } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { Page } from "../../../ui/Page";
import { AnswerView } from "../../../ui/states";
import { Head } from "./Head";
import { Reply } from "./Reply";
import { Said } from "./Said";
import "../heard.scss";

/** One thing one has said: who answers until when, what was said since, and what one can do. Reads `enquiryId`. */
export default function EnquiryPage() {
  const enquiryId = textParameter(useRouter().params.enquiryId);
  return (
    <Page title="我的反映">
      <SignedIn why="登录后才能看到您说过的事和答复。">
        <OwnEnquiry enquiryId={enquiryId} />
      </SignedIn>
    </Page>
  );
}

function OwnEnquiry({ enquiryId }: { enquiryId: string }) {
  const answer = useAnswer("getEnquiry", { params: { enquiryId } });
  const [changed, setChanged] = useState<EnquiryDetail>();
  const refresh = () => {
    setChanged(undefined);
    answer.retry();
  };
  useDidShow(refresh);
  return (
    <AnswerView answer={answer} lines={8}>
      {(read) => {
        const enquiry = changed ?? read;
        return (
          <Box id="enquiry">
            <Head enquiry={enquiry} />
            <Reply enquiry={enquiry} onChanged={setChanged} onRefresh={refresh} />
            <Said enquiry={enquiry} />
          </Box>
        );
      }}
    </AnswerView>
  );
}
