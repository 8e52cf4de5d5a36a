import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { useAnswer } from "../../../features/answers";
import { usePay } from "../../../features/payments";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { replacePage, textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { List, ListRow, TextRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty, ProblemNotice } from "../../../ui/states";
import { yuanText } from "../../../ui/yuanText";

const PLACES = "10";

/** 在线缴费: which place collects, what there is to pay, and WeChat's sheet. Reads `taskCode`, and `stationId` if known. */
export default function PayPage() {
  const { params } = useRouter();
  const taskCode = textParameter(params.taskCode);
  const [stationId, setStationId] = useState(textParameter(params.stationId));
  return (
    <Page title="在线缴费">
      <SignedIn why="登录后才能缴费。">
        {stationId ? (
          <Fees taskCode={taskCode} stationId={stationId} />
        ) : (
          <WhichPlace taskCode={taskCode} onChoose={setStationId} />
        )}
      </SignedIn>
    </Page>
  );
}

function WhichPlace({ taskCode, onChoose }: { taskCode: string; onChoose: (stationId: string) => void }) {
  const places = useAnswer("listErrandPlaces", { params: { taskCode }, query: { limit: PLACES } });
  return (
    <Section id="which-place" title="您在哪里办这件事？">
      <AnswerView answer={places}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty id="no-place" title="现在没有办事点收这项费用，请打12345问。" />
          ) : (
            <List label="办事点">
              {items.map(({ station: { stationId, name, address } }) => (
                <ListRow
                  key={stationId}
                  id={`pay-at-${stationId}`}
                  title={name}
                  detail={address}
                  onPress={() => onChoose(stationId)}
                />
              ))}
            </List>
          )
        }
      </AnswerView>
    </Section>
  );
}

function Fees({ taskCode, stationId }: { taskCode: string; stationId: string }) {
  const fees = useAnswer("listPayables", { query: { stationId, taskCode } });
  const { pay, busy, failure } = usePay();
  const [chosen, setChosen] = useState("");
  const start = async (payableId: string) => {
    setChosen(payableId);
    const payment = await pay(payableId);
    if (payment) replacePage("/packages/payments/detail/index", { paymentId: payment.paymentId, paying: "1" });
  };
  return (
    <Section id="fees" title="要缴哪一项？">
      <AnswerView answer={fees}>
        {({ items }) =>
          items.length === 0 ? (
            <Empty id="no-fee" title="这件事在这里不用在线缴费。" detail="按面积、时间算的费用，请到窗口问清再缴。" />
          ) : (
            <Box className="stack">
              {failure ? <ProblemNotice failure={failure} onRetry={() => void start(chosen)} /> : null}
              <List label="费用">
                {items.map(({ payableId, description, amountFen }) => (
                  <TextRow key={payableId}>
                    <Box className="row">
                      <Words className="grow">
                        <Words className="block">{description}</Words>
                        <Words className="block t-strong digits">{yuanText(amountFen)}</Words>
                      </Words>
                      <Button
                        id={`pay-${amountFen}`}
                        label={`缴费：${description}${yuanText(amountFen)}`}
                        disabled={busy}
                        onPress={() => void start(payableId)}
                      >
                        {busy && chosen === payableId ? "正在下单…" : "缴费"}
                      </Button>
                    </Box>
                  </TextRow>
                ))}
              </List>
              <Words className="block t-small t-2">用微信支付。缴错了可以到窗口申请退款，原路退回。</Words>
            </Box>
          )
        }
      </AnswerView>
    </Section>
  );
}
