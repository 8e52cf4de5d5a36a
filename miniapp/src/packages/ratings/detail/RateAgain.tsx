import type { Grade, Rating } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { GradeChoices, isLow } from "../../../features/ratings";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ProblemNotice } from "../../../ui/states";

interface RateAgainProps {
  ratingId: string;
  onRated: (rating: Rating) => void;
  /** It has moved meanwhile: it is read again. */
  onRefresh: () => void;
}

/** 再评一次: after the reply, once. A low grade opens the matter again. */
export function RateAgain({ ratingId, onRated, onRefresh }: RateAgainProps) {
  const [grade, setGrade] = useState<Grade>();
  const [isMissing, setMissing] = useState(false);
  const rating = useWrite("rateAgain");
  const send = async () => {
    setMissing(grade === undefined);
    if (grade === undefined) return;
    const sent = await rating.write({ params: { ratingId }, body: { grade } });
    if (!sent) return;
    say("评价已收到");
    onRated(sent.data);
  };
  return (
    <Section id="rate-again" title="整改后您满意吗？">
      <Box className="stack">
        <GradeChoices id="again" value={grade} onChoose={setGrade} />
        <Box role="status">
          {grade !== undefined && isLow(grade) ? <Words className="block">会重新整改，再答复您一次。</Words> : null}
        </Box>
        <Box role="alert">
          {isMissing && grade === undefined ? <Words className="block t-bad">⚠ 请先选一个等级</Words> : null}
        </Box>
        {rating.failure ? <ProblemNotice failure={rating.failure} onRetry={() => void send()} /> : null}
        {rating.failure?.code === "second-rating-not-possible" ? (
          <Button id="refresh" wide onPress={onRefresh}>
            看现在的情况
          </Button>
        ) : null}
        <Button id="send-again" kind="main" wide disabled={rating.busy} onPress={() => void send()}>
          {rating.busy ? "正在提交…" : "再评一次"}
        </Button>
        <Words className="block t-small t-2">不评也可以。只能再评一次，提交后不能改。</Words>
      </Box>
    </Section>
  );
}
