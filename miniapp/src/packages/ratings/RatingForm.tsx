import type { Grade } from "@yanta/types";
import { useState } from "react";
import { useAnswer, type AnswerOf, type Failure } from "../../features/answers";
import { GradeChoices, isLow, promiseText } from "../../features/ratings";
import { usePreferences } from "../../features/preferences";
import { Box, Words } from "../../platform/elements";
import { goBack } from "../../platform/router";
import { Button } from "../../ui/Button";
import { AnswerView, ProblemNotice } from "../../ui/states";
import { Details } from "./Details";
import { useKeptWords } from "./useKeptWords";

type Options = AnswerOf<"getRatingOptions">;

/** What is sent with a rating. */
export interface Given {
  grade: Grade;
  tags: string[];
  comment?: string;
}

interface RatingFormProps {
  /** The visit or case, by anything that stands for it alone. */
  about: string;
  /** Whether a message can bring the reply: not to somebody who is not signed in. */
  canHear: boolean;
  busy: boolean;
  failure?: Failure;
  /** @returns whether it has arrived. */
  onSend: (given: Given, wantsReply: boolean) => Promise<boolean>;
}

/** Five grades, and what one likes to add. Nothing is chosen beforehand, and leaving is as easy as rating. */
export function RatingForm(props: RatingFormProps) {
  const options = useAnswer("getRatingOptions", {});
  return (
    <AnswerView answer={options} lines={6}>
      {(ready) => <Choices options={ready} {...props} />}
    </AnswerView>
  );
}

function Choices({ options, about, canHear, busy, failure, onSend }: RatingFormProps & { options: Options }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const [grade, setGrade] = useState<Grade>();
  const [tags, setTags] = useState<readonly string[]>([]);
  const { words: comment, change: setComment, drop } = useKeptWords(about);
  const [wantsReply, setWantsReply] = useState(true);
  const [isMissing, setMissing] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const choose = (chosen: Grade) => {
    setGrade(chosen);
    setMissing(false);
    // What can be ticked belongs to the grade.
    if (chosen !== grade) setTags([]);
  };
  const send = async () => {
    if (grade === undefined) {
      setMissing(true);
      return;
    }
    const words = comment.trim();
    const given = { grade, tags: [...tags], ...(words === "" ? {} : { comment: words }) };
    if (await onSend(given, wantsReply)) drop();
  };
  const offered = options.grades.find((one) => one.grade === grade)?.tags ?? [];
  const isTold = grade !== undefined && isLow(grade);
  return (
    <Box className="stack">
      <GradeChoices id="grade" value={grade} onChoose={choose} />
      <Box>
        <Box role="status">
          {isTold ? (
            <Words id="promise" className="block">
              {promiseText(options.replyWorkingDays)}
            </Words>
          ) : null}
        </Box>
        <Box role="alert">{isMissing ? <Words className="block t-bad">⚠ 请先选一个等级</Words> : null}</Box>
      </Box>
      {grade !== undefined && elder && !isOpen ? (
        <Button id="say-more" wide onPress={() => setOpen(true)}>
          再说几句（可不说）
        </Button>
      ) : null}
      {grade !== undefined && (isOpen || !elder) ? (
        <Details
          offered={offered}
          tags={tags}
          comment={comment}
          most={options.commentMost}
          onTags={setTags}
          onComment={setComment}
          {...(canHear && isTold ? { wantsReply, onWantsReply: setWantsReply } : {})}
        />
      ) : null}
      {failure ? <ProblemNotice failure={failure} onRetry={() => void send()} /> : null}
      <Button id="send-rating" kind="main" wide disabled={busy} onPress={() => void send()}>
        {busy ? "正在提交…" : "提交评价"}
      </Button>
      <Button id="leave-rating" wide onPress={goBack}>
        不评了
      </Button>
      <Words className="block t-small t-2">评不评都行，不影响您办事。提交后不能改。</Words>
    </Box>
  );
}
