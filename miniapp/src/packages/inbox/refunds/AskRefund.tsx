import type { DeskPayment } from "@yanta/types";
import { useState } from "react";
import { paymentMark } from "../../../features/payments";
import { Field, StaffView, useStaffAnswer } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { clockText } from "../../../ui/clockText";
import { Tag } from "../../../ui/Tag";
import { yuanText } from "../../../ui/yuanText";
import { RefundForm } from "./RefundForm";

/** A receipt is brought to the counter: its order is found by the number, and money is asked back. */
export function AskRefund({ onAsked }: { onAsked: () => void }) {
  const [typed, setTyped] = useState("");
  const [number, setNumber] = useState("");
  const found = useStaffAnswer("findPayment", number ? { query: { number } } : undefined);
  const find = () => {
    const wanted = typed.trim();
    if (wanted === number) found.retry();
    setNumber(wanted);
  };
  const mistake = found.state === "failed" ? found.failure.fields[0]?.message : undefined;
  const askedFor = () => {
    found.retry();
    onAsked();
  };
  return (
    <Section id="ask-refund" title="申请退款">
      <Box className="stack">
        <Field
          id="receipt-number"
          label="缴费回执编号"
          placeholder="YT开头，微信账单里叫商户单号"
          maxLength={60}
          value={typed}
          mistake={mistake}
          onChange={setTyped}
          onSubmit={find}
        />
        <Button id="find-payment" disabled={typed.trim() === "" || found.state === "loading"} onPress={find}>
          {found.state === "loading" ? "正在查…" : "查这笔缴费"}
        </Button>
        {mistake ? null : <StaffView answer={found}>{(order) => <Order order={order} onAsked={askedFor} />}</StaffView>}
      </Box>
    </Section>
  );
}

function Order({ order, onAsked }: { order: DeskPayment; onAsked: () => void }) {
  const { description, paidFen, refundedFen, refundableFen, paidAt, paymentId } = order;
  const mark = paymentMark(order);
  const at = paidAt ? `${clockText(Date.parse(paidAt), { now: Date.now(), spoken: false })}缴` : "还没有缴";
  return (
    <Box id="found-payment" className="stack">
      <Box className="card">
        <Box className="row">
          <Words className="grow t-strong">{description}</Words>
          <Tag tone={mark.tone}>{mark.name}</Tag>
        </Box>
        <Words className="block digits">{`${at}，共${yuanText(paidFen)}`}</Words>
        <Words className="block digits">{`已退${yuanText(refundedFen)}，还能退${yuanText(refundableFen)}`}</Words>
      </Box>
      {refundableFen > 0 ? (
        <RefundForm key={`${paymentId}/${refundableFen}`} order={order} onAsked={onAsked} />
      ) : (
        <Words className="block">这笔没有钱可退：还没缴，已经退完或正在退，或者超过一年。</Words>
      )}
    </Box>
  );
}
