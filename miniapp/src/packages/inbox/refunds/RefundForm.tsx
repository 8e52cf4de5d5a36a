import type { DeskPayment } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { callAsStaff, Field, ProblemLine } from "../../../features/staff";
import { Box } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { yuanText } from "../../../ui/yuanText";
import { amountMistake, fenTyped, yuan } from "./typedYuan";

interface RefundFormProps {
  order: DeskPayment;
  onAsked: () => void;
}

/** How much goes back, and why. All of it unless somebody types less. */
export function RefundForm({ order: { paymentId, refundableFen }, onAsked }: RefundFormProps) {
  const [amount, setAmount] = useState(yuan(refundableFen));
  const [reason, setReason] = useState("");
  const [isSent, setSent] = useState(false);
  const asking = useWrite("requestRefund", callAsStaff);
  const mistake = amountMistake(amount, refundableFen);
  const amountFen = fenTyped(amount);
  const hasReason = reason.trim() !== "";
  const send = async () => {
    setSent(true);
    if (mistake !== undefined || amountFen === undefined || !hasReason) return;
    const asked = await asking.write({ params: { paymentId }, body: { amountFen, reason: reason.trim() } });
    if (!asked) return;
    say("已提交，请另一位审批");
    onAsked();
  };
  return (
    <Box className="stack">
      <Field
        id="refund-amount"
        label="退多少元"
        maxLength={16}
        value={amount}
        mistake={isSent ? mistake : undefined}
        onChange={setAmount}
      />
      <Field
        id="refund-reason"
        label="退款原因"
        placeholder="例如：重复缴费。不写姓名、电话"
        maxLength={80}
        value={reason}
        mistake={isSent && !hasReason ? "请写退款原因" : undefined}
        onChange={setReason}
        onSubmit={() => void send()}
      />
      <ProblemLine failure={asking.failure} />
      <Button id="send-refund" kind="main" wide disabled={asking.busy} onPress={() => void send()}>
        {asking.busy
          ? "正在提交…"
          : mistake === undefined && amountFen !== undefined
            ? `申请退${yuanText(amountFen)}`
            : "申请退款"}
      </Button>
    </Box>
  );
}
