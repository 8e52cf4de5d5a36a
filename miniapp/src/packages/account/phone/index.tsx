import { useEffect, useState } from "react";
import { useAnswer, useWrite } from "../../../features/answers";
import { phoneMistake, SignedIn, smsCodeMistake } from "../../../features/session";
import { Box, TextField, Words } from "../../../platform/elements";
import type { TextFieldProps } from "../../../platform/elementTypes";
import { goBack } from "../../../platform/router";
import { say } from "../../../platform/say";
import { canAskWechatPhone, WechatPhoneButton } from "../../../platform/wechatPhone";
import { Button } from "../../../ui/Button";
import { Page } from "../../../ui/Page";
import { ProblemNotice } from "../../../ui/states";

/** The phone, by WeChat's own button or by a code in an SMS. */
export default function PhonePage() {
  return (
    <Page title="手机号">
      <SignedIn why="登录后才能填手机号。">
        <Known />
        {canAskWechatPhone ? <ByWechat /> : <BySms />}
      </SignedIn>
    </Page>
  );
}

function Known() {
  const me = useAnswer("getMe", {});
  const phone = me.state === "ready" ? me.data.phone : undefined;
  return (
    <Box className="section-note">
      <Words className="block">手机号用来发叫号和办件通知。</Words>
      {phone ? <Words className="block digits t-2">{`现在是${phone}`}</Words> : null}
    </Box>
  );
}

function done() {
  say("手机号已填好");
  goBack();
}

function ByWechat() {
  const saving = useWrite("setMyPhone");
  const save = async (code: string) => {
    if (await saving.write({ body: { code } })) done();
  };
  return (
    <Box className="stack">
      {saving.failure ? <ProblemNotice failure={saving.failure} onRetry={saving.clear} /> : null}
      <WechatPhoneButton
        id="wechat-phone"
        disabled={saving.busy}
        onCode={(code) => void save(code)}
        onRefused={() => say("没有填手机号，也可以照常预约和取号")}
      >
        用微信手机号
      </WechatPhoneButton>
    </Box>
  );
}

function BySms() {
  const [phone, setPhone] = useState("");
  const [smsCode, setSmsCode] = useState("");
  const [mistake, setMistake] = useState("");
  const { seconds, start } = useCountdown();
  const sending = useWrite("sendPhoneCode");
  const saving = useWrite("setMyPhone");
  const send = async () => {
    const wrong = phoneMistake(phone);
    setMistake(wrong);
    if (wrong) return;
    saving.clear();
    const sent = await sending.write({ body: { phone: phone.trim() } });
    if (!sent) return;
    say("验证码已发出");
    start(sent.data.resendAfterSeconds);
  };
  const save = async () => {
    const wrong = phoneMistake(phone) || smsCodeMistake(smsCode);
    setMistake(wrong);
    sending.clear();
    if (!wrong && (await saving.write({ body: { phone: phone.trim(), smsCode: smsCode.trim() } }))) done();
  };
  const failure = saving.failure ?? sending.failure;
  return (
    <Box className="stack">
      <Field id="phone" label="手机号" placeholder="11位手机号" maxLength={20} value={phone} onChange={setPhone} />
      <Button id="send-code" wide disabled={sending.busy || seconds > 0} onPress={() => void send()}>
        {sendWords(sending.busy, seconds)}
      </Button>
      <Field
        id="sms-code"
        label="短信验证码"
        placeholder="6位验证码"
        maxLength={6}
        value={smsCode}
        onChange={setSmsCode}
      />
      {mistake ? (
        <Box role="alert">
          <Words id="phone-mistake" className="t-bad">{`⚠ ${mistake}`}</Words>
        </Box>
      ) : null}
      {failure ? <ProblemNotice failure={failure} onRetry={() => void (saving.failure ? save() : send())} /> : null}
      <Button id="save-phone" kind="main" wide disabled={saving.busy} onPress={() => void save()}>
        {saving.busy ? "正在提交…" : "保存手机号"}
      </Button>
    </Box>
  );
}

/** The name stays in sight once something is typed. */
function Field(field: TextFieldProps) {
  return (
    <Box>
      <Words className="block t-2">{field.label}</Words>
      <TextField {...field} />
    </Box>
  );
}

function sendWords(busy: boolean, seconds: number): string {
  if (busy) return "正在提交…";
  return seconds > 0 ? `${seconds}秒后可再发` : "发验证码";
}

function useCountdown(): { seconds: number; start: (seconds: number) => void } {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    if (seconds <= 0) return undefined;
    const timer = setTimeout(() => setSeconds(seconds - 1), 1000);
    return () => clearTimeout(timer);
  }, [seconds]);
  return { seconds, start: setSeconds };
}
