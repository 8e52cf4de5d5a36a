import { useDidShow, useRouter } from "@tarojs/taro";
import type { Payment } from "@yanta/types";
import { useState } from "react";
import { useAnswer } from "../../../features/answers";
import { isOpen, paymentMark, REFUND_MARKS } from "../../../features/payments";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { Section } from "../../../ui/Card";
import { Fact } from "../../../ui/Fact";
import { clockText } from "../../../ui/clockText";
import { List, TextRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { yuanText } from "../../../ui/yuanText";
import { OpenOrder } from "./OpenOrder";
import { Receipt } from "./Receipt";

/** 缴费: one order, what became of it, its receipt and refunds. Reads `paymentId`, and `paying` right after the sheet. */
export default function PaymentPage() {
  const { params } = useRouter();
  const paymentId = textParameter(params.paymentId);
  return (
    <Page title="缴费">
      <SignedIn why="登录后才能看到您的缴费。">
        <OwnPayment paymentId={paymentId} isPaying={params.paying === "1"} />
      </SignedIn>
    </Page>
  );
}

function OwnPayment({ paymentId, isPaying }: { paymentId: string; isPaying: boolean }) {
  const answer = useAnswer("getPayment", { params: { paymentId } });
  const [changed, setChanged] = useState<Payment>();
  useDidShow(() => {
    setChanged(undefined);
    answer.retry();
  });
  return (
    <AnswerView answer={answer} lines={6}>
      {(read) => {
        const payment = changed ?? read;
        return (
          <Box className="stack">
            <Head payment={payment} />
            {isOpen(payment, Date.now()) ? (
              <OpenOrder payment={payment} isPaying={isPaying} onKnown={setChanged} />
            ) : null}
            {payment.state === "paid" || payment.state === "refunded" ? <Receipt paymentId={paymentId} /> : null}
            <Refunds refunds={payment.refunds} />
          </Box>
        );
      }}
    </AnswerView>
  );
}

/** What to know or do about a state, where its mark does not say it all. */
const SAID: Partial<Record<Payment["state"], string>> = {
  closed: "这个订单没有付款，已经关闭。还要缴，请从办事指南重新进入。",
  setAside: "收到的钱和订单不一致，工作人员正在核对，请不要再付。有疑问可打12345。",
  refunded: "钱已原路退回。",
};

function Head({ payment }: { payment: Payment }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const { description, amountFen, refundedFen, createdAt, paidAt, state } = payment;
  const at = (instant: string) => clockText(Date.parse(instant), { now: Date.now(), spoken: elder });
  const isOver = (state === "created" || state === "pending") && !isOpen(payment, Date.now());
  const shown = isOver ? "closed" : state;
  const mark = paymentMark({ state: shown, refundedFen });
  return (
    <Box id="payment" className="card" role="status">
      <Box className="section-note">
        <Words className="block t-strong">{description}</Words>
        <Tag tone={mark.tone}>{mark.name}</Tag>
      </Box>
      <Fact name="金额" text={yuanText(amountFen)} />
      {refundedFen > 0 ? <Fact name="已退" text={yuanText(refundedFen)} /> : null}
      {paidAt ? <Fact name="缴费时间" text={at(paidAt)} /> : <Fact name="下单时间" text={at(createdAt)} />}
      {SAID[shown] ? <Words className="block">{SAID[shown]}</Words> : null}
    </Box>
  );
}

function Refunds({ refunds }: Pick<Payment, "refunds">) {
  const elder = usePreferences((preferences) => preferences.elder);
  if (refunds.length === 0) return null;
  return (
    <Section id="refunds" title="退款">
      <List label="退款">
        {refunds.map(({ amountFen, state, at }) => (
          <TextRow key={at}>
            <Box className="row">
              <Words className="grow digits">{`退${yuanText(amountFen)}`}</Words>
              <Tag tone={REFUND_MARKS[state].tone}>{REFUND_MARKS[state].name}</Tag>
            </Box>
            <Words className="block t-small t-2">{clockText(Date.parse(at), { now: Date.now(), spoken: elder })}</Words>
          </TextRow>
        ))}
      </List>
    </Section>
  );
}
