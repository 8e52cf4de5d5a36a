import { openPage } from "../../platform/router";
import { Button } from "../../ui/Button";
import { useAnswer } from "../answers";

/** The way to pay for an item that costs something. */
export function GoToPay({ taskCode }: { taskCode: string }) {
  return (
    <Button id="go-to-pay" wide onPress={() => openPage("/packages/payments/pay/index", { taskCode })}>
      在线缴费
    </Button>
  );
}

/** The same where only the item is known; nothing where it is free. */
export function GoToPayIfCharged({ taskCode }: { taskCode: string }) {
  const item = useAnswer("getItem", { params: { taskCode } });
  return item.state === "ready" && item.data.fee.charged ? <GoToPay taskCode={taskCode} /> : null;
}
