import type { StationEnquiryDetail } from "@yanta/types";
import { useWrite } from "../../../features/answers";
import { callAsStaff } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { AnswerForm } from "./AnswerForm";
import type { MovesProps } from "./movesProps";
import { Refused } from "../Refused";

/** What can be done now, as the service says it. */
export function Moves(props: MovesProps) {
  const { may } = props.one;
  if (may.accept) return <Accept {...props} />;
  if (may.answer) return <AnswerForm {...props} />;
  return (
    <Section id="no-move" title="现在不用处理">
      <Words className="block">{REST_TEXT[props.one.state]}</Words>
    </Section>
  );
}

const REST_TEXT: Partial<Record<StationEnquiryDetail["state"], string>> = {
  answered: "已经答复，等群众回话。群众说还没解决，会回到“要答复的”。",
  closed: "已经结束。群众说还没解决，会回到“要答复的”。",
  withdrawn: "群众已经撤回，不用再办。",
};

const acceptTitle = ({ acceptedBy, reopened }: StationEnquiryDetail): string => {
  if (acceptedBy) return `${acceptedBy}正在办，要接过来吗？`;
  return reopened > 0 ? "接着办" : "受理";
};

function Accept({ one, onChanged, onRefresh }: MovesProps) {
  const { enquiryId } = one;
  const accepting = useWrite("acceptEnquiry", callAsStaff);
  const accept = async () => {
    const done = await accepting.write({ params: { enquiryId } });
    if (!done) return;
    say("已受理");
    onChanged(done.data);
  };
  return (
    <Section id="accept" title={acceptTitle(one)}>
      <Box className="stack">
        <Words className="block t-2">受理后由您答复，并能看到群众的电话。谁看过，群众自己查得到。</Words>
        <Refused failure={accepting.failure} onRefresh={onRefresh} />
        <Button id="accept-enquiry" kind="main" wide disabled={accepting.busy} onPress={() => void accept()}>
          {accepting.busy ? "正在受理…" : "我来办"}
        </Button>
      </Box>
    </Section>
  );
}
