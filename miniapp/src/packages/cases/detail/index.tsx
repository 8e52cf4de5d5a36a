import { useDidShow, useRouter } from "@tarojs/taro";
import type { CaseDetail } from "@yanta/types";
import { useAnswer } from "../../../features/answers";
import { CaseView } from "../../../features/cases";
import { SayButton } from "../../../features/heard";
import { askToNotify, useTemplates } from "../../../features/notices";
import { GoToPayIfCharged } from "../../../features/payments";
import { RateButton } from "../../../features/ratings";
import { RealNameCard } from "../../../features/realName";
import { SignedIn } from "../../../features/session";
import { Box } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Page } from "../../../ui/Page";
import { AnswerView } from "../../../ui/states";

/** 办件: one of one's own cases. Reads `projectNo`. */
export default function CasePage() {
  const projectNo = textParameter(useRouter().params.projectNo);
  return (
    <Page title="办件">
      <SignedIn why="登录后才能看到您的办件。">
        <OwnCase projectNo={projectNo} />
      </SignedIn>
    </Page>
  );
}

/** Over, one way or the other: what was done can be rated. */
const ENDED: ReadonlySet<CaseDetail["state"]> = new Set(["decided", "delivered", "notAccepted", "withdrawn"]);

/** While a case runs, or its result waits to be fetched, its fee may still be open. */
const IN_HAND: ReadonlySet<CaseDetail["state"]> = new Set(["received", "supplement", "accepted", "paused", "decided"]);

function OwnCase({ projectNo }: { projectNo: string }) {
  const detail = useAnswer("getCase", { params: { projectNo } });
  useDidShow(detail.retry);
  if (detail.state === "failed" && detail.failure.code === "real-name-needed") return <RealNameCard toSee="办件" />;
  return (
    <AnswerView answer={detail} lines={8}>
      {(data) => (
        <Box>
          <CaseView detail={data} />
          {IN_HAND.has(data.state) ? <GoToPayIfCharged taskCode={data.taskCode} /> : null}
          {ENDED.has(data.state) ? (
            <Box className="section">
              <RateButton projectNo={projectNo} />
            </Box>
          ) : null}
          <Remind />
          <Box className="section stack">
            <SayButton about={{ projectNo, taskCode: data.taskCode }} wide>
              遇到问题？说给我们听
            </SayButton>
          </Box>
        </Box>
      )}
    </AnswerView>
  );
}

/** Nothing where WeChat has no messages to offer. */
function Remind() {
  const templates = useTemplates("case");
  if (templates.length === 0) return null;
  const remind = async () => {
    const isAgreed = await askToNotify(templates);
    say(isAgreed ? "有进展时会在微信里提醒" : "没有打开提醒，请隔几天来看看");
  };
  return (
    <Box className="section">
      <Button id="remind-me" wide onPress={() => void remind()}>
        有进展时在微信里提醒我
      </Button>
    </Box>
  );
}
