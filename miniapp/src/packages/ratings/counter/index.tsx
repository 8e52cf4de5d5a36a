import { useRouter } from "@tarojs/taro";
import type { RatingReceipt } from "@yanta/types";
import { useEffect, useState } from "react";
import { callApi, useWrite, type AnswerOf, type Called } from "../../../features/answers";
import { codeIn, dueText, GradeLine, nextText, ownerText, SubjectLines } from "../../../features/ratings";
import { Box, Words } from "../../../platform/elements";
import { openTab, textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { Fact } from "../../../ui/Fact";
import { Page } from "../../../ui/Page";
import { Empty, ProblemNotice, Skeleton } from "../../../ui/states";
import { RatingForm, type Given } from "../RatingForm";

type Visit = AnswerOf<"lookUpVisit">;

/** 评一评 by the code of a counter, without signing in. Reads `code`; in WeChat `q`, the whole address that was scanned. */
export default function CounterRatingPage() {
  const { params } = useRouter();
  const code = codeIn(textParameter(params.code) || textParameter(params.q));
  return (
    <Page title="评一评">
      {code === undefined ? (
        <Empty id="no-code" title="评价码不完整。" detail="请在窗口重新扫码。不评也可以。" />
      ) : (
        <ByCode code={code} />
      )}
    </Page>
  );
}

function ByCode({ code }: { code: string }) {
  const { visit, retry } = useVisit(code);
  const [receipt, setReceipt] = useState<RatingReceipt>();
  if (!visit) return <Skeleton lines={6} />;
  if (!visit.ok) return <ProblemNotice failure={visit.failure} onRetry={retry} />;
  const { subject, rated } = visit.data;
  if (receipt) return <Done receipt={receipt} subject={subject} />;
  return (
    <Box>
      <Box id="rated-subject" className="card">
        <SubjectLines subject={subject} />
      </Box>
      {rated ? (
        <Box className="section stack">
          <Words className="block">这次办事已经评过了，谢谢。</Words>
          <Leave />
        </Box>
      ) : (
        <Rate code={code} onRated={setReceipt} />
      )}
    </Box>
  );
}

/** Asked by a POST: the code is in no address that a log keeps. */
function useVisit(code: string) {
  const [visit, setVisit] = useState<Called<Visit>>();
  const [tries, setTries] = useState(0);
  useEffect(() => {
    let current = true;
    setVisit(undefined);
    void callApi("lookUpVisit", { body: { code } }).then((called) => current && setVisit(called));
    return () => {
      current = false;
    };
  }, [code, tries]);
  return { visit, retry: () => setTries((count) => count + 1) };
}

function Rate({ code, onRated }: { code: string; onRated: (receipt: RatingReceipt) => void }) {
  const rating = useWrite("rateByCode");
  const send = async (given: Given) => {
    const sent = await rating.write({ body: { code, ...given } });
    if (!sent) return false;
    onRated(sent.data);
    return true;
  };
  return (
    <Section id="rate" title="您满意吗？">
      <RatingForm about={code} canHear={false} busy={rating.busy} failure={rating.failure} onSend={send} />
    </Section>
  );
}

function Done({ receipt: { grade, rectification }, subject }: { receipt: RatingReceipt; subject: Visit["subject"] }) {
  const now = Date.now();
  return (
    <Box className="stack">
      <Box id="rated" className="card stack" role="status">
        <Words className="block t-strong">评价已收到，谢谢。</Words>
        <GradeLine grade={grade} />
        {rectification ? (
          <Box>
            <Fact name="谁来整改" text={ownerText(subject)} />
            <Fact name="最晚答复" text={dueText(rectification, now)} />
            <Words className="block">{nextText(rectification, now)}</Words>
            <Words className="block t-small t-2">用自己手机取的号，登录后在“我的评价”里看答复。</Words>
          </Box>
        ) : null}
      </Box>
      <Leave />
    </Box>
  );
}

function Leave() {
  return (
    <Button id="done-rating" kind="main" wide onPress={() => openTab("home")}>
      好了
    </Button>
  );
}
