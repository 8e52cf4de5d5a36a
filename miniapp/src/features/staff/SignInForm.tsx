import { useState } from "react";
import { Box, Words } from "../../platform/elements";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { useWrite, type Failure } from "../answers";
import { callAsStaff } from "./callAsStaff";
import { Field } from "./Field";
import { ProblemLine } from "./ProblemLine";
import { signInMistakes } from "./staffPages";
import { beginStaffSession } from "./staffSession";

const MAX_ACCOUNT = 40;
const MAX_PASSWORD = 200;

/** What the API says about a field, after its own words. */
const toldOf = (failure: Failure | undefined, path: string): string | undefined =>
  failure?.fields.find((field) => field.path.endsWith(path))?.message;

/** Account and password. Whatever the page is, it goes on behind it. */
export function SignInForm() {
  const [account, setAccount] = useState("");
  const [password, setPassword] = useState("");
  const [mistakes, setMistakes] = useState<{ account?: string; password?: string }>({});
  const signingIn = useWrite("createStaffSession", callAsStaff);
  const { failure } = signingIn;
  const signIn = async () => {
    const wrong = signInMistakes(account, password);
    setMistakes(wrong);
    if (Object.keys(wrong).length > 0) return;
    const opened = await signingIn.write({ body: { account: account.trim(), password } });
    setPassword("");
    if (opened) beginStaffSession(opened.data.token);
  };
  return (
    <Box className="staff-door">
      <Card id="staff-sign-in">
        <Box className="stack">
          <Field
            id="staff-account"
            label="账号"
            maxLength={MAX_ACCOUNT}
            value={account}
            focused
            mistake={mistakes.account ?? toldOf(failure, "account")}
            onChange={setAccount}
            onSubmit={() => void signIn()}
          />
          <Field
            id="staff-password"
            label="密码"
            secret
            maxLength={MAX_PASSWORD}
            value={password}
            mistake={mistakes.password ?? toldOf(failure, "password")}
            onChange={setPassword}
            onSubmit={() => void signIn()}
          />
          <ProblemLine failure={failure} />
          <Button id="staff-enter" kind="main" wide disabled={signingIn.busy} onPress={() => void signIn()}>
            {signingIn.busy ? "正在登录…" : "登录"}
          </Button>
          <Words className="block t-small t-2">关掉这个页面就退出。忘了密码请找管理员。</Words>
        </Box>
      </Card>
    </Box>
  );
}
