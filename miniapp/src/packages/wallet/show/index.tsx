import { useRouter } from "@tarojs/taro";
import type { Licence } from "@yanta/types";
import { useEffect, useState } from "react";
import { SignedIn } from "../../../features/session";
import {
  useCode,
  useCodeScreen,
  useOwnAnswer,
  useRequest,
  useSeen,
  WalletView,
  whyNotShown,
  type CodeControl,
} from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { focusTitle } from "../../../platform/shell";
import { Page } from "../../../ui/Page";
import { LicenceHead } from "../LicenceHead";
import { Answered, type Told } from "./Answered";
import { CodeView } from "./CodeView";
import { Consent } from "./Consent";

const TITLE = "亮证";

/** 亮证: a code that lives for seconds, and the question of whoever scanned it. Reads `licenceId`. */
export default function ShowLicencePage() {
  const licenceId = textParameter(useRouter().params.licenceId);
  const [title, setTitle] = useState(TITLE);
  return (
    <Page title={title}>
      <SignedIn why="登录后才能亮证。">
        <Showing licenceId={licenceId} onTitle={setTitle} />
      </SignedIn>
    </Page>
  );
}

interface ShowingProps {
  licenceId: string;
  onTitle: (title: string) => void;
}

function Showing({ licenceId, onTitle }: ShowingProps) {
  const isSeen = useSeen();
  const [told, setTold] = useState<Told>();
  const { request, clear } = useRequest(isSeen);
  const licence = useOwnAnswer("getLicence", { params: { licenceId } });
  const isValid = licence.state === "ready" && licence.data.state === "valid";
  const isShowing = isSeen && isValid && !request;
  const code = useCode(licenceId, isShowing);
  useCodeScreen(isShowing, code.capture);
  const title = titleOf(request !== undefined, told);
  useEffect(() => {
    onTitle(title);
    // What the page is about has changed under the resident's eyes: a screen reader starts at the new title.
    if (title !== TITLE) focusTitle();
  }, [title, onTitle]);
  const again = () => {
    setTold(undefined);
    clear();
  };

  if (told) return <Answered told={told} onAgain={again} />;
  if (request) return <Consent request={request} onAnswered={setTold} onAgain={again} />;
  return (
    <WalletView answer={licence} lines={6}>
      {(held) => <CodeCard licence={held} code={code} />}
    </WalletView>
  );
}

function titleOf(isAsked: boolean, told: Told | undefined): string {
  if (told) return told.decision === "grant" ? "已同意" : "已拒绝";
  return isAsked ? "给对方看吗？" : TITLE;
}

function CodeCard({ licence, code }: { licence: Licence; code: CodeControl }) {
  const { typeName, state, stateText, holder } = licence;
  const refusal = whyNotShown(state);
  return (
    <Box className="card licence code-card">
      <LicenceHead typeName={typeName} state={state} stateText={stateText} />
      {refusal ? (
        <Words className="block">{refusal}</Words>
      ) : (
        <CodeView typeName={typeName} holder={holder} code={code} />
      )}
    </Box>
  );
}
