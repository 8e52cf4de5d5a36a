import type { StationEnquiryDetail } from "@yanta/types";
import { Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";

type Step = StationEnquiryDetail["history"][number];

const STEP_NAMES: Readonly<Record<Step["step"], string>> = {
  send: "群众提交",
  accept: "受理",
  handOn: "转办",
  answer: "答复",
  overdue: "过期没答复",
  solve: "群众说解决了",
  reopen: "群众说还没解决",
  expire: "没有回话，自动结束",
  withdraw: "群众撤回",
};

/** 办理经过: who did what and when, the earliest first. */
export function Course({ one: { history } }: { one: StationEnquiryDetail }) {
  return (
    <Section id="course" title="办理经过">
      <List label="办理经过">
        {history.map(({ step, at, by }) => (
          <TextRow key={`${at}/${step}`}>
            <Words className="block">{by ? `${STEP_NAMES[step]}（${by}）` : STEP_NAMES[step]}</Words>
            <Words className="block t-small t-2 digits">
              {clockText(Date.parse(at), { now: Date.now(), spoken: false })}
            </Words>
          </TextRow>
        ))}
      </List>
    </Section>
  );
}
