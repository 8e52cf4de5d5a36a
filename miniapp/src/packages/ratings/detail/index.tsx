import { useDidShow, useRouter } from "@tarojs/taro";
import type { Rating } from "@yanta/types";
import { useState } from "react";
import { useAnswer } from "../../../features/answers";
import { GRADE_NAMES, GradeLine, heldText, SubjectLines } from "../../../features/ratings";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { Page } from "../../../ui/Page";
import { AnswerView } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { RateAgain } from "./RateAgain";
import { Standing } from "./Standing";

/** 我的评价: one of them, what the place did about it, and the second grade. Reads `ratingId`. */
export default function RatingPage() {
  const ratingId = textParameter(useRouter().params.ratingId);
  return (
    <Page title="我的评价">
      <SignedIn why="登录后才能看到您的评价和答复。">
        <OwnRating ratingId={ratingId} />
      </SignedIn>
    </Page>
  );
}

function OwnRating({ ratingId }: { ratingId: string }) {
  const answer = useAnswer("getRating", { params: { ratingId } });
  const [changed, setChanged] = useState<Rating>();
  const refresh = () => {
    setChanged(undefined);
    answer.retry();
  };
  useDidShow(refresh);
  return (
    <AnswerView answer={answer} lines={8}>
      {(read) => {
        const rating = changed ?? read;
        return (
          <Box id="rating">
            <Head rating={rating} />
            <Standing rating={rating} />
            {rating.canRateAgain ? (
              <RateAgain ratingId={rating.ratingId} onRated={setChanged} onRefresh={refresh} />
            ) : null}
          </Box>
        );
      }}
    </AnswerView>
  );
}

function Head({ rating }: { rating: Rating }) {
  const { grade, subject, tags, comment, second, channel } = rating;
  const held = heldText(rating);
  return (
    <Box className="card stack">
      <SubjectLines subject={subject} />
      <GradeLine id="given-grade" grade={grade} />
      {second ? (
        <Words id="second-grade" className="block t-strong">{`答复后再评：${GRADE_NAMES[second.grade]}`}</Words>
      ) : null}
      {tags.length > 0 ? (
        <Box className="wrap">
          {tags.map((tag) => (
            <Tag key={tag} tone="quiet">
              {tag}
            </Tag>
          ))}
        </Box>
      ) : null}
      {comment ? (
        <Box>
          <Words className="block t-small t-2">您说</Words>
          <Words className="block as-typed">{comment}</Words>
          {held ? <Words className="block t-small t-2">{held}</Words> : null}
        </Box>
      ) : null}
      {channel === "counter" ? <Words className="block t-small t-2">在窗口扫码评的</Words> : null}
    </Box>
  );
}
