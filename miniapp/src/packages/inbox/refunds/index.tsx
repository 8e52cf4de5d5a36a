import type { Refund, StaffMe } from "@yanta/types";
import { useWrite, type Answer, type AnswerOf } from "../../../features/answers";
import { REFUND_MARKS } from "../../../features/payments";
import { callAsStaff, ProblemLine, StaffPage, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";
import { Empty } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { yuanText } from "../../../ui/yuanText";
import { AskRefund } from "./AskRefund";

/** 退款: one person asks, another one agrees. */
export default function RefundsPage() {
  return <StaffPage title="退款">{(me) => <Refunds me={me} />}</StaffPage>;
}

function Refunds({ me }: { me: StaffMe }) {
  const list = useStaffAnswer("listRefunds", {});
  return (
    <Box className="staff-columns">
      <Box className="staff-column">
        <Asked list={list} me={me} />
      </Box>
      <Box className="staff-column">
        <AskRefund onAsked={list.retry} />
      </Box>
    </Box>
  );
}

function Asked({ list, me }: { list: Answer<AnswerOf<"listRefunds">>; me: StaffMe }) {
  return (
    <Section
      id="refunds"
      title="审批退款"
      aside={
        <Button id="look-again" onPress={list.retry}>
          刷新
        </Button>
      }
    >
      <StaffView answer={list}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty id="no-refund" title="还没有退款。" />
          ) : (
            <List id="refund-list" label="退款申请">
              {items.map((refund) => (
                <RefundLine key={refund.refundId} refund={refund} me={me} onDecided={list.retry} />
              ))}
            </List>
          )
        }
      </StaffView>
    </Section>
  );
}

interface RefundLineProps {
  refund: Refund;
  me: StaffMe;
  onDecided: () => void;
}

function RefundLine({ refund, me, onDecided }: RefundLineProps) {
  const { amountFen, paidFen, description, reason, state, requestedBy, requestedAt, decidedBy } = refund;
  const mark = REFUND_MARKS[state];
  const asked = `${requestedBy}${clockText(Date.parse(requestedAt), { now: Date.now(), spoken: false })}申请`;
  return (
    <TextRow>
      <Box className="row">
        <Words className="grow t-strong digits">{`退${yuanText(amountFen)}（共缴${yuanText(paidFen)}）`}</Words>
        <Tag tone={mark.tone}>{mark.name}</Tag>
      </Box>
      <Words className="block">{`${description}。原因：${reason}`}</Words>
      <Words className="block t-small t-2">{decidedBy ? `${asked}，${decidedBy}审批` : asked}</Words>
      {state === "requested" ? <Decide refund={refund} me={me} onDecided={onDecided} /> : null}
    </TextRow>
  );
}

/** Whoever asked can't agree: the service refuses it, and here it is said before a tap. */
function Decide({ refund: { refundId, requestedBy }, me, onDecided }: RefundLineProps) {
  const approving = useWrite("approveRefund", callAsStaff);
  const rejecting = useWrite("rejectRefund", callAsStaff);
  if (me.role === "clerk") return <Words className="block t-small t-2">等值班长或管理员审批。</Words>;
  if (requestedBy === me.name) return <Words className="block t-small t-2">这是您申请的，要换一个人审批。</Words>;
  const busy = approving.busy || rejecting.busy;
  const decide = async (writing: typeof approving | typeof rejecting, told: string) => {
    const done = await writing.write({ params: { refundId } });
    if (!done) return;
    say(told);
    onDecided();
  };
  return (
    <Box>
      <Box className="wrap staff-above">
        <Button
          id={`approve-${refundId}`}
          kind="main"
          disabled={busy}
          onPress={() => void decide(approving, "已同意，正在退")}
        >
          同意退款
        </Button>
        <Button id={`reject-${refundId}`} disabled={busy} onPress={() => void decide(rejecting, "没有同意")}>
          不同意
        </Button>
      </Box>
      <ProblemLine failure={approving.failure ?? rejecting.failure} />
    </Box>
  );
}
