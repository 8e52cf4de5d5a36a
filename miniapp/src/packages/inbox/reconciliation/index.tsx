import { useState } from "react";
import { Fact } from "../../../ui/Fact";
import { yuanText } from "../../../ui/yuanText";
import { StaffPage, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ChoiceChips } from "../../../ui/choices";
import { clockText } from "../../../ui/clockText";
import { Empty } from "../../../ui/states";
import { Differences } from "./Differences";
import { recentDays } from "./differenceText";

const DAYS = 7;

/** 对账: what does not agree between WeChat's bills and us, and each day's report. */
export default function ReconciliationPage() {
  return (
    <StaffPage title="对账">
      {(me) => (me.role === "administrator" ? <Reconciliation /> : <Words className="block">这一页给管理员用。</Words>)}
    </StaffPage>
  );
}

function Reconciliation() {
  const list = useStaffAnswer("listDifferences", {});
  const isOpen = ({ settledAt }: { settledAt?: string | undefined }) => settledAt === undefined;
  return (
    <Box className="staff-columns">
      <Box className="staff-column">
        <Section
          id="open-differences"
          title="待处理的差异"
          aside={
            <Button id="look-again" onPress={list.retry}>
              刷新
            </Button>
          }
        >
          <StaffView answer={list}>
            {({ items }) => <Differences label="待处理的差异" items={items.filter(isOpen)} onSettled={list.retry} />}
          </StaffView>
        </Section>
      </Box>
      <Box className="staff-column">
        <Days />
      </Box>
    </Box>
  );
}

function Days() {
  const days = recentDays(Date.now(), DAYS);
  const [day, setDay] = useState(days[0] ?? "");
  const options = days.map((value) => ({ value, name: `${Number(value.slice(5, 7))}月${Number(value.slice(8))}日` }));
  return (
    <Section id="days" title="每天的对账">
      <ChoiceChips id="day" label="哪一天" options={options} value={day} onChoose={setDay} />
      <Box className="staff-above">
        <DayReport key={day} day={day} />
      </Box>
    </Section>
  );
}

function DayReport({ day }: { day: string }) {
  const answer = useStaffAnswer("getReconciliation", { query: { day } });
  return (
    <StaffView answer={answer}>
      {({ report }) => {
        if (!report) return <Empty id="no-report" title="这天还没有对账。" detail="微信的账单第二天10点后才出。" />;
        const at = clockText(Date.parse(report.reconciledAt), { now: Date.now(), spoken: false });
        return (
          <Box className="stack">
            <Box id="report" className="card">
              <Fact name="对上的" text={`${report.matched}笔`} />
              <Fact name="我们记的收款" text={yuanText(report.receivedFen)} />
              <Fact name="微信账单收款" text={yuanText(report.billReceivedFen)} />
              <Fact name="我们记的退款" text={yuanText(report.refundedFen)} />
              <Fact name="微信账单退款" text={yuanText(report.billRefundedFen)} />
              <Fact name="对账时间" text={at} />
            </Box>
            <Differences label="这天的差异" items={report.differences} onSettled={answer.retry} />
          </Box>
        );
      }}
    </StaffView>
  );
}
