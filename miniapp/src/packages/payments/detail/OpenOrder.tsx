import type { Payment } from "@yanta/types";
import { useEffect, useRef, useState } from "react";
import { useWrite } from "../../../features/answers";
import { usePay } from "../../../features/payments";
import { usePreferences } from "../../../features/preferences";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { clockText } from "../../../ui/clockText";
import { ProblemNotice } from "../../../ui/states";

interface OpenOrderProps {
  payment: Payment;
  /** WeChat's sheet has just closed: the result is asked for at once. */
  isPaying: boolean;
  onKnown: (payment: Payment) => void;
}

/** An order nobody has paid yet, as far as is known: go on, or ask again. What the phone's sheet said counts for nothing. */
export function OpenOrder({ payment, isPaying, onKnown }: OpenOrderProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const { paymentId, payableId, expiresAt } = payment;
  const { pay, busy, failure } = usePay();
  const confirming = useWrite("confirmPayment");
  const [isAsked, setAsked] = useState(false);
  const ask = async () => {
    const known = await confirming.write({ params: { paymentId } });
    setAsked(true);
    if (known) onKnown(known.data);
  };
  const first = useRef(isPaying);
  useEffect(() => {
    if (!first.current) return;
    first.current = false;
    void ask();
  });
  const goOn = async () => {
    if (await pay(payableId)) await ask();
  };
  const until = clockText(Date.parse(expiresAt), { now: Date.now(), spoken: elder });
  return (
    <Box className="stack">
      {failure ? <ProblemNotice failure={failure} onRetry={() => void goOn()} /> : null}
      {confirming.failure ? <ProblemNotice failure={confirming.failure} onRetry={() => void ask()} /> : null}
      <Box role="status">
        {isAsked && !confirming.failure ? (
          <Words id="not-yet" className="block">
            微信还没有收到这笔钱。已经付了的，请过一会儿再查，不要重复付。
          </Words>
        ) : null}
      </Box>
      <Words className="block t-2">{`请在${until}前付款，过时订单自动关闭，不用取消。`}</Words>
      <Button id="go-on-paying" kind="main" wide disabled={busy || confirming.busy} onPress={() => void goOn()}>
        {busy ? "正在打开微信支付…" : "继续付款"}
      </Button>
      <Button id="ask-result" wide disabled={busy || confirming.busy} onPress={() => void ask()}>
        {confirming.busy ? "正在查…" : "已付款，查结果"}
      </Button>
    </Box>
  );
}
