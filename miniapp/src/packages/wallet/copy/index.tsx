import { useRouter } from "@tarojs/taro";
import { useEffect, useState } from "react";
import { useWrite } from "../../../features/answers";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import {
  COPY_STEPS,
  copyMistakes,
  dayText,
  stepAfter,
  stepBefore,
  WalletProblem,
  type CopyDraft,
  type CopyStep,
} from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { forgetFile, SAVED_WORDS, saveFile } from "../../../platform/fileSaving";
import { textParameter } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Page } from "../../../ui/Page";
import { CopyQuestion } from "./CopyQuestion";

/** 加注件: a copy that says for whom it is, for what and until when. Reads `licenceId`. */
export default function CopyPage() {
  const licenceId = textParameter(useRouter().params.licenceId);
  return (
    <Page title="加注件">
      <SignedIn why="登录后才能做加注件。">
        <CopyForm licenceId={licenceId} />
      </SignedIn>
    </Page>
  );
}

const EMPTY: CopyDraft = { purpose: "", recipient: "", days: 7 };

interface Made {
  fileName: string;
  /** Its last day. */
  expiresOn: string;
}

function CopyForm({ licenceId }: { licenceId: string }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const [draft, setDraft] = useState(EMPTY);
  const [step, setStep] = useState<CopyStep>("purpose");
  const [isTried, setTried] = useState(false);
  const [made, setMade] = useState<Made>();
  const making = useWrite("createLicenceCopy");
  useForgotten(made?.fileName);
  const mistakes = isTried ? copyMistakes(draft) : {};
  const change = (changes: Partial<CopyDraft>) => setDraft({ ...draft, ...changes });

  const next = () => {
    const following = stepAfter(step, draft);
    setTried(following === step);
    setStep(following);
  };
  const make = async () => {
    setTried(true);
    if (Object.keys(copyMistakes(draft)).length > 0) return;
    const { purpose, recipient, days } = draft;
    const body = { purpose: purpose.trim(), recipient: recipient.trim(), days };
    const done = await making.write({ params: { licenceId }, body });
    if (!done) return;
    const { fileName, mediaType, base64, expiresOn } = done.data;
    const isSaved = await saveFile({ name: fileName, mediaType, content: { base64 } });
    say(isSaved ? SAVED_WORDS : "这部手机没能保存文件，请换一部试试");
    if (isSaved) setMade({ fileName, expiresOn });
  };
  const back = stepBefore(step);
  return (
    <Box className="stack">
      <Words className="block">加注件是一份PDF，印着交给谁、办什么、到哪天有效，别人拿去办别的事没有用。</Words>
      {(elder ? [step] : COPY_STEPS).map((question) => (
        <CopyQuestion key={question} question={question} draft={draft} mistakes={mistakes} onChange={change} />
      ))}
      {making.failure ? <WalletProblem failure={making.failure} onRetry={() => void make()} /> : null}
      {made ? <MadeNote made={made} /> : null}
      {elder && step !== "days" ? (
        <Button id="copy-next" kind="main" wide onPress={next}>
          下一步
        </Button>
      ) : (
        <Button id="copy-make" kind="main" wide disabled={making.busy} onPress={() => void make()}>
          {makeWords(making.busy, made !== undefined)}
        </Button>
      )}
      {elder && back ? (
        <Button id="copy-back" wide onPress={() => setStep(back)}>
          上一步
        </Button>
      ) : null}
    </Box>
  );
}

function makeWords(isBusy: boolean, isMade: boolean): string {
  if (isBusy) return "正在做…";
  return isMade ? "再做一份" : "做加注件";
}

function MadeNote({ made: { expiresOn } }: { made: Made }) {
  return (
    <Box className="card" role="status">
      <Words className="block t-strong">做好了</Words>
      <Words className="block">{`${dayText(expiresOn)}（含）前有效。`}</Words>
    </Box>
  );
}

/** The file is there to be passed on; it does not stay in the app when the page is left. */
function useForgotten(fileName: string | undefined): void {
  useEffect(() => {
    if (fileName === undefined) return undefined;
    return () => forgetFile(fileName);
  }, [fileName]);
}
