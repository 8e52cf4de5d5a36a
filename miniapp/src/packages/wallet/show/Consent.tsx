import type { VerificationRequest } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { usePreferences } from "../../../features/preferences";
import { labelsOf, withField } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { ProblemNotice } from "../../../ui/states";
import type { Told } from "./Answered";
import { AskedAtOnce } from "./AskedAtOnce";
import { AskedInTurn } from "./AskedInTurn";

interface ConsentProps {
  request: VerificationRequest;
  onAnswered: (told: Told) => void;
  /** Back to a new code. */
  onAgain: () => void;
}

/** What both ways of asking need: the question, what is chosen so far, and the two answers. */
export interface Asking {
  request: VerificationRequest;
  chosen: readonly string[];
  onChoose: (name: string, isOn: boolean) => void;
  busy: boolean;
  onAgree: () => void;
  onRefuse: () => void;
}

/**
 * Who asks, for what, and which fields. Nothing is chosen before the holder chooses it, nothing is told before they agree,
 * and there is no way out of it by accident.
 */
export function Consent({ request, onAnswered, onAgain }: ConsentProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [last, setLast] = useState<Told["decision"]>("refuse");
  const answering = useWrite("answerVerification");
  const { verificationId, fields } = request;

  const answer = async (decision: Told["decision"]) => {
    setLast(decision);
    const body = decision === "grant" ? { decision, fields: [...chosen] } : { decision };
    if (!(await answering.write({ params: { verificationId }, body }))) return;
    const given = decision === "grant" ? chosen : [];
    onAnswered({ decision, shown: labelsOf(fields, given, true), withheld: labelsOf(fields, given, false) });
  };
  const asking: Asking = {
    request,
    chosen,
    onChoose: (name, isOn) => setChosen(withField(chosen, name, isOn)),
    busy: answering.busy,
    onAgree: () => void answer("grant"),
    onRefuse: () => void answer("refuse"),
  };
  return (
    <Box id="consent-request" className="stack" role="region" label="有人想看您的证照">
      <Who request={request} />
      {answering.failure ? (
        <Box className="stack">
          <ProblemNotice failure={answering.failure} onRetry={() => void answer(last)} />
          <Button id="show-again" wide onPress={onAgain}>
            重新亮证
          </Button>
        </Box>
      ) : null}
      {elder ? <AskedInTurn {...asking} /> : <AskedAtOnce {...asking} />}
      <Words className="block t-small t-2">请在2分钟内回答。不回答，对方什么也看不到。</Words>
    </Box>
  );
}

function Who({ request: { verifier, typeName, errand } }: Pick<ConsentProps, "request">) {
  return (
    <Box id="verifier" className="card" role="alert">
      <Words className="block t-strong ask-who">{verifier.unit}</Words>
      <Words className="block">{`工作人员 ${verifier.clerk}`}</Words>
      <Words className="block">{`想看您的${typeName}，办“${errand.name}”。`}</Words>
    </Box>
  );
}
