import { useAnswer } from "../../../features/answers";
import { Fact } from "../../../ui/Fact";
import { yuanText } from "../../../ui/yuanText";
import { copyText } from "../../../platform/clipboard";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { AnswerView } from "../../../ui/states";

/** 缴费回执: the numbers to show at a counter, and what it is not. */
export function Receipt({ paymentId }: { paymentId: string }) {
  const receipt = useAnswer("getReceipt", { params: { paymentId } });
  return (
    <Section id="receipt" title="缴费回执">
      <AnswerView answer={receipt}>
        {({ receiptNumber, amountFen, amountInWords, transactionId, note }) => (
          <Box className="card stack">
            <Box>
              <Fact name="金额" text={`${yuanText(amountFen)}（${amountInWords}）`} />
              <Fact name="回执编号" text={receiptNumber} />
              <Fact name="微信单号" text={transactionId} />
            </Box>
            <Button id="copy-receipt" wide onPress={() => void copyText(receiptNumber)}>
              复制回执编号
            </Button>
            <Words className="block t-small t-2">{note}</Words>
          </Box>
        )}
      </AnswerView>
    </Section>
  );
}
