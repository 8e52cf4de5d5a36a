import { useRouter } from "@tarojs/taro";
import type { Ratable } from "@yanta/types";
import { useAnswer, useWrite } from "../../../features/answers";
import { askToNotify, useTemplates } from "../../../features/notices";
import { GradeLine, isLow, SubjectLines } from "../../../features/ratings";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { goBack, openPage, replacePage, textParameter } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";
import { RatingForm, type Given } from "../RatingForm";

/** 评一评: a finished visit or case. Reads `ticketId` or `projectNo`. */
export default function RatePage() {
  const { params } = useRouter();
  const id = textParameter(params.ticketId) || textParameter(params.projectNo);
  return (
    <Page title="评一评">
      <SignedIn why="登录后才能评价您办过的事。">
        <RateOne id={id} />
      </SignedIn>
    </Page>
  );
}

function RateOne({ id }: { id: string }) {
  const ratables = useAnswer("listRatables", {});
  return (
    <AnswerView answer={ratables} lines={8}>
      {({ items }) => {
        const one = items.find(({ subject }) => subject.id === id);
        if (!one) {
          return (
            <Empty
              id="not-ratable"
              title="这件事现在不能评。"
              detail="还没有办完，或者办完太久了。有意见可以打12345。"
              action={{ name: "看能评的事", onPress: () => replacePage("/packages/ratings/mine/index", {}) }}
            />
          );
        }
        return one.rating ? <Rated rating={one.rating} subject={one.subject} /> : <Rate ratable={one} />;
      }}
    </AnswerView>
  );
}

function Rated({
  rating: { ratingId, grade },
  subject,
}: { rating: NonNullable<Ratable["rating"]> } & Pick<Ratable, "subject">) {
  return (
    <Box id="already-rated" className="card stack">
      <SubjectLines subject={subject} />
      <Words className="block">这次办事您已经评过：</Words>
      <GradeLine grade={grade} />
      <Button id="see-rating" kind="main" wide onPress={() => openPage("/packages/ratings/detail/index", { ratingId })}>
        看我的评价
      </Button>
      <Button id="leave-rating" wide onPress={goBack}>
        返回
      </Button>
    </Box>
  );
}

function Rate({ ratable: { subject } }: { ratable: Ratable }) {
  const ofTicket = useWrite("rateTicket");
  const ofCase = useWrite("rateCase");
  const templates = useTemplates("case");
  const send = async (given: Given, wantsReply: boolean) => {
    // WeChat's sheet opens only within the tap, so it comes first.
    if (isLow(given.grade) && wantsReply) await askToNotify(templates);
    const body = { ...given, wantsReply };
    const sent =
      subject.kind === "ticket"
        ? await ofTicket.write({ params: { ticketId: subject.id }, body })
        : await ofCase.write({ params: { projectNo: subject.id }, body });
    if (!sent) return false;
    say("评价已收到");
    replacePage("/packages/ratings/detail/index", { ratingId: sent.data.ratingId });
    return true;
  };
  return (
    <Box>
      <Box id="rated-subject" className="card">
        <SubjectLines subject={subject} />
      </Box>
      <Section id="rate" title="您满意吗？">
        <RatingForm
          about={subject.id}
          canHear
          busy={ofTicket.busy || ofCase.busy}
          failure={ofTicket.failure ?? ofCase.failure}
          onSend={send}
        />
      </Section>
    </Box>
  );
}
