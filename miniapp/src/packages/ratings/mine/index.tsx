import { useDidShow } from "@tarojs/taro";
import type { Ratable, Rating } from "@yanta/types";
import { useAnswer } from "../../../features/answers";
import { codeIn, dueText, GRADE_NAMES, standingMark, untilText } from "../../../features/ratings";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { canScan, scanCode } from "../../../platform/scan";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";

/** 我的评价: what can be rated, and what was. */
export default function RatingsPage() {
  return (
    <Page title="我的评价">
      <SignedIn why="登录后才能评价办过的事，看整改的答复。">
        <Ratings />
      </SignedIn>
      {canScan ? <ScanCounter /> : null}
    </Page>
  );
}

function Ratings() {
  const ratables = useAnswer("listRatables", {});
  const ratings = useAnswer("listRatings", {});
  useDidShow(() => {
    ratables.retry();
    ratings.retry();
  });
  return (
    <AnswerView answer={ratables}>
      {(can) => (
        <AnswerView answer={ratings}>
          {(own) => <Both open={can.items.filter(({ rating }) => rating === undefined)} given={own.items} />}
        </AnswerView>
      )}
    </AnswerView>
  );
}

function Both({ open, given }: { open: readonly Ratable[]; given: readonly Rating[] }) {
  if (open.length + given.length === 0) {
    return <Empty id="nothing-to-rate" title="没有要评的。" detail="事情办完后可以在这里评价，评不评都行。" />;
  }
  return (
    <Box>
      {open.length > 0 ? (
        <Section id="ratables" title="能评的">
          <Ratables items={open} />
        </Section>
      ) : null}
      {given.length > 0 ? (
        <Section id="own-ratings" title="评过的">
          <List label="评过的">
            {given.map((rating) => (
              <RatingRow key={rating.ratingId} rating={rating} />
            ))}
          </List>
        </Section>
      ) : null}
    </Box>
  );
}

function Ratables({ items }: { items: readonly Ratable[] }) {
  return (
    <List label="能评的">
      {items.map(({ subject, rateUntil }) => (
        <ListRow
          key={subject.id}
          id={`rate-${subject.id}`}
          title={subject.taskName}
          detail={
            <>
              <Words className="block">{subject.stationName ?? `办件 ${subject.number}`}</Words>
              <Words className="block">{untilText(rateUntil)}</Words>
            </>
          }
          onPress={() =>
            openPage(
              "/packages/ratings/rate/index",
              subject.kind === "ticket" ? { ticketId: subject.id } : { projectNo: subject.id },
            )
          }
        />
      ))}
    </List>
  );
}

function RatingRow({ rating: { ratingId, grade, subject, rectification, second } }: { rating: Rating }) {
  const now = Date.now();
  const mark = rectification ? standingMark(rectification, now) : undefined;
  const due = rectification ? dueText(rectification, now) : "";
  const given = second ? `${GRADE_NAMES[grade]}，再评${GRADE_NAMES[second.grade]}` : GRADE_NAMES[grade];
  return (
    <ListRow
      id={`rating-${ratingId}`}
      title={subject.taskName}
      detail={
        <>
          <Words className="block">{`您评了：${given}`}</Words>
          {mark ? (
            <Words className="block">
              <Tag tone={mark.tone}>{mark.name}</Tag>
            </Words>
          ) : null}
          {due ? <Words className="block t-strong">{`最晚答复：${due}`}</Words> : null}
        </>
      }
      onPress={() => openPage("/packages/ratings/detail/index", { ratingId })}
    />
  );
}

/** The code of a counter, also for whoever is not signed in. */
function ScanCounter() {
  const scan = async () => {
    const scanned = await scanCode();
    if (scanned === undefined) return;
    const code = codeIn(scanned);
    if (code === undefined) say("这不是窗口的评价码");
    else openPage("/packages/ratings/counter/index", { code });
  };
  return (
    <Box className="section">
      <Button id="scan-counter" wide onPress={() => void scan()}>
        扫窗口的评价码
      </Button>
    </Box>
  );
}
