import { useDidShow } from "@tarojs/taro";
import type { Payment } from "@yanta/types";
import { useAnswer } from "../../../features/answers";
import { isOpen, paymentMark } from "../../../features/payments";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { clockText } from "../../../ui/clockText";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { yuanText } from "../../../ui/yuanText";

/** 我的缴费: what was paid, and what still can be. */
export default function PaymentsPage() {
  return (
    <Page title="我的缴费">
      <SignedIn why="登录后才能看到您的缴费。">
        <Payments />
      </SignedIn>
    </Page>
  );
}

function Payments() {
  const list = useAnswer("listPayments", {});
  useDidShow(list.retry);
  return (
    <AnswerView answer={list}>
      {({ items }) =>
        items.length === 0 ? (
          <Empty id="no-payment" title="还没有缴过费。" detail="要缴费的事项，在办事指南的“费用”下面可以在线缴。" />
        ) : (
          <List id="payments" label="我的缴费">
            {items.map((payment) => (
              <PaymentRow key={payment.paymentId} payment={payment} />
            ))}
          </List>
        )
      }
    </AnswerView>
  );
}

function PaymentRow({ payment }: { payment: Payment }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const { paymentId, description, amountFen, createdAt, paidAt, expiresAt } = payment;
  const at = (instant: string) => clockText(Date.parse(instant), { now: Date.now(), spoken: elder });
  // An order whose time is over can't be paid any more, whether or not the service has come to close it.
  const isWaiting = isOpen(payment, Date.now());
  const isOver = !isWaiting && (payment.state === "created" || payment.state === "pending");
  const mark = paymentMark(isOver ? { ...payment, state: "closed" } : payment);
  const when = isWaiting ? `${at(expiresAt)}前可以缴` : paidAt ? `${at(paidAt)}缴` : `${at(createdAt)}下单`;
  return (
    <ListRow
      id={`payment-${paymentId}`}
      title={`${description} ${yuanText(amountFen)}`}
      detail={
        <>
          <Words className="block">
            <Tag tone={mark.tone}>{mark.name}</Tag>
          </Words>
          <Words className="block digits">{when}</Words>
        </>
      }
      onPress={() => openPage("/packages/payments/detail/index", { paymentId })}
    />
  );
}
