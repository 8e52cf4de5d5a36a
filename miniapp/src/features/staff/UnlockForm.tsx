import { useState } from "react";
import { Box, Words } from "../../platform/elements";
import { Button } from "../../ui/Button";
import { Card } from "../../ui/Card";
import { useWrite } from "../answers";
import { callAsStaff } from "./callAsStaff";
import { Field } from "./Field";
import { ProblemLine } from "./ProblemLine";
import { signOutStaff } from "./signOutStaff";
import { useStaffSession } from "./staffSession";

/** The desk was left for a while: the same clerk's password opens it, and everything stands where it stood. */
export function UnlockForm() {
  const me = useStaffSession((session) => session.me);
  const [password, setPassword] = useState("");
  const [mistake, setMistake] = useState("");
  const unlocking = useWrite("unlockStaffSession", callAsStaff);
  const unlock = async () => {
    setMistake(password === "" ? "请填密码" : "");
    if (password === "") return;
    const opened = await unlocking.write({ body: { password } });
    setPassword("");
    if (opened) useStaffSession.setState({ locked: false, me: opened.data });
  };
  return (
    <Box className="staff-door">
      <Card id="staff-locked">
        <Box className="stack">
          <Words className="block t-strong">工作台已锁定</Words>
          <Words className="block t-2">
            {me ? `${me.name}，输入密码接着办，办了一半的号还在。` : "输入密码接着办，办了一半的号还在。"}
          </Words>
          <Field
            id="unlock-password"
            label="密码"
            secret
            focused
            maxLength={200}
            value={password}
            mistake={mistake}
            onChange={setPassword}
            onSubmit={() => void unlock()}
          />
          <ProblemLine failure={unlocking.failure} />
          <Button id="unlock" kind="main" wide disabled={unlocking.busy} onPress={() => void unlock()}>
            {unlocking.busy ? "正在解锁…" : "解锁"}
          </Button>
          <Button id="not-me" wide onPress={() => void signOutStaff()}>
            换人登录
          </Button>
        </Box>
      </Card>
    </Box>
  );
}
