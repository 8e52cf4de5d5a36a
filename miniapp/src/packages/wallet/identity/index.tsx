import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { readIdentity, type IdentityMistakes } from "../../../features/wallet";
import { Box, TextField, Words } from "../../../platform/elements";
import type { TextFieldProps } from "../../../platform/elementTypes";
import { openPrivacyContract } from "../../../platform/privacyContract";
import { backOr } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Page } from "../../../ui/Page";
import { ProblemNotice } from "../../../ui/states";

/** 实名: name and number go to the province once. The phone keeps neither; leaving the page forgets them. */
export default function IdentityPage() {
  return (
    <Page title="实名">
      <SignedIn why="登录后才能实名。">
        <IdentityForm />
      </SignedIn>
    </Page>
  );
}

/** Both at once, or one question a page. */
type Step = "both" | "name" | "number";

function IdentityForm() {
  const elder = usePreferences((preferences) => preferences.elder);
  const [typed, setTyped] = useState({ name: "", number: "" });
  const [asked, setAsked] = useState<"name" | "number">("name");
  const [mistakes, setMistakes] = useState<IdentityMistakes>({});
  const checking = useWrite("setMyIdentity");
  const step: Step = elder ? asked : "both";

  const next = () => {
    const reading = readIdentity(typed.name, typed.number);
    const wrong = reading.ok ? undefined : reading.mistakes.name;
    setMistakes(wrong ? { name: wrong } : {});
    if (!wrong) setAsked("number");
  };
  const send = async () => {
    const reading = readIdentity(typed.name, typed.number);
    setMistakes(reading.ok ? {} : reading.mistakes);
    if (!reading.ok) return;
    if (!(await checking.write({ body: reading.identity }))) return;
    setTyped({ name: "", number: "" });
    say("实名好了");
    backOr("/packages/wallet/mine/index", {});
  };
  return (
    <Box className="stack">
      <Words className="block">姓名和身份证号只发给省政务平台，核对是您本人。这部手机不保存。</Words>
      {step === "number" ? null : (
        <Field
          id="identity-name"
          label="姓名"
          placeholder="和身份证上一样"
          maxLength={30}
          value={typed.name}
          mistake={mistakes.name}
          onChange={(name) => setTyped({ ...typed, name })}
        />
      )}
      {step === "name" ? null : (
        <Field
          id="identity-number"
          label="身份证号"
          placeholder="18位，最后一位可以是X"
          maxLength={24}
          value={typed.number}
          mistake={mistakes.residentIdNumber}
          onChange={(number) => setTyped({ ...typed, number })}
        />
      )}
      {checking.failure ? <ProblemNotice failure={checking.failure} onRetry={() => void send()} /> : null}
      <Steps
        step={step}
        busy={checking.busy}
        onNext={next}
        onBack={() => setAsked("name")}
        onSend={() => void send()}
      />
    </Box>
  );
}

interface StepsProps {
  step: Step;
  busy: boolean;
  onNext: () => void;
  onBack: () => void;
  onSend: () => void;
}

function Steps({ step, busy, onNext, onBack, onSend }: StepsProps) {
  if (step === "name") {
    return (
      <Button id="identity-next" kind="main" wide onPress={onNext}>
        下一步
      </Button>
    );
  }
  return (
    <Box className="stack">
      <Words className="block t-small t-2">身份证号是敏感信息，点下面的按钮就是单独同意我们拿它去核对这一次。</Words>
      <Button id="identity-send" kind="main" wide disabled={busy} onPress={onSend}>
        {busy ? "正在核对…" : "同意并核对"}
      </Button>
      {step === "number" ? (
        <Button id="identity-back" wide disabled={busy} onPress={onBack}>
          上一步
        </Button>
      ) : null}
      <Button id="identity-contract" kind="plain" wide onPress={openPrivacyContract}>
        看《隐私保护指引》
      </Button>
    </Box>
  );
}

/** The name stays in sight once something is typed; what is wrong stands below. */
function Field({ mistake, ...field }: TextFieldProps & { mistake?: string }) {
  return (
    <Box>
      <Words className="block t-2">{field.label}</Words>
      <TextField {...field} />
      <Box role="alert">{mistake ? <Words className="t-bad">{`⚠ ${mistake}`}</Words> : null}</Box>
    </Box>
  );
}
