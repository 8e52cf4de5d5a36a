import { useRouter } from "@tarojs/taro";
import type { CaseDetail } from "@yanta/types";
import { useState } from "react";
import { callApi, type Failure } from "../../../features/answers";
import { CaseView, numberIn, readLookUp, type LookUpMistakes } from "../../../features/cases";
import { Box, TextField, Words } from "../../../platform/elements";
import type { TextFieldProps } from "../../../platform/elementTypes";
import { canPaste, pasteText } from "../../../platform/paste";
import { textParameter } from "../../../platform/router";
import { say } from "../../../platform/say";
import { canScan, scanCode } from "../../../platform/scan";
import { Button } from "../../../ui/Button";
import { Page } from "../../../ui/Page";
import { ProblemNotice } from "../../../ui/states";

/** 凭编号查进度: number and tail, no signing in. The phone keeps neither. Reads `projectNo`, from a code on paper. */
export default function LookUpPage() {
  const [found, setFound] = useState<CaseDetail>();
  const fromCode = textParameter(useRouter().params.projectNo);
  return (
    <Page title="凭编号查进度">
      {found ? (
        <Box>
          <CaseView detail={found} />
          <Box className="section">
            <Button id="look-up-another" wide onPress={() => setFound(undefined)}>
              查另一个
            </Button>
          </Box>
        </Box>
      ) : (
        <LookUpForm given={fromCode} onFound={setFound} />
      )}
    </Page>
  );
}

function LookUpForm({ given, onFound }: { given: string; onFound: (detail: CaseDetail) => void }) {
  const [projectNo, setProjectNo] = useState(given);
  const [idTail, setIdTail] = useState("");
  const [mistakes, setMistakes] = useState<LookUpMistakes>({});
  const { failure, busy, ask } = useLookUp(onFound);
  const send = () => {
    const reading = readLookUp(projectNo, idTail);
    setMistakes(reading.ok ? {} : reading.mistakes);
    if (reading.ok) void ask(reading.asked);
  };
  return (
    <Box className="stack">
      <Words className="block">编号在受理单上。不用登录，两样都对才能查到。</Words>
      <Field
        id="project-no"
        label="办件编号"
        placeholder="受理单上的编号"
        maxLength={120}
        value={projectNo}
        mistake={mistakes.projectNo}
        onChange={setProjectNo}
      />
      <NumberHelp onNumber={setProjectNo} />
      <Field
        id="id-tail"
        label="办事人证件号最后4位"
        placeholder="例如 012X"
        maxLength={12}
        value={idTail}
        mistake={mistakes.idTail}
        onChange={setIdTail}
        onSubmit={send}
      />
      {failure ? <ProblemNotice failure={failure} onRetry={send} /> : null}
      <Button id="look-up" kind="main" wide disabled={busy} onPress={send}>
        {busy ? "正在查询…" : "查进度"}
      </Button>
    </Box>
  );
}

function useLookUp(onFound: (detail: CaseDetail) => void) {
  const [failure, setFailure] = useState<Failure>();
  const [busy, setBusy] = useState(false);
  const ask = async (body: { projectNo: string; idTail: string }) => {
    setBusy(true);
    setFailure(undefined);
    const called = await callApi("lookUpCase", { body });
    setBusy(false);
    if (called.ok) onFound(called.data);
    else setFailure(called.failure);
  };
  return { failure, busy, ask };
}

/** Eighteen digits are nothing to type: they are pasted from a message, or scanned from the slip. */
function NumberHelp({ onNumber }: { onNumber: (projectNo: string) => void }) {
  const take = async (text: Promise<string | undefined>, nothing: string) => {
    const number = numberIn((await text) ?? "");
    if (number) onNumber(number);
    else say(nothing);
  };
  if (!canPaste && !canScan) return null;
  return (
    <Box className="wrap actions">
      {canPaste ? (
        <Button id="paste-number" onPress={() => void take(pasteText(), "没有找到编号，请先复制编号")}>
          粘贴编号
        </Button>
      ) : null}
      {canScan ? (
        <Button id="scan-number" onPress={() => void take(scanCode(), "没有扫到编号")}>
          扫受理单
        </Button>
      ) : null}
    </Box>
  );
}

function Field({ mistake, ...field }: TextFieldProps & { mistake?: string }) {
  return (
    <Box>
      <Words className="block t-2">{field.label}</Words>
      <TextField {...field} />
      <Box role="alert">{mistake ? <Words className="t-bad">{`⚠ ${mistake}`}</Words> : null}</Box>
    </Box>
  );
}
