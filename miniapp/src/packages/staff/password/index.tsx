import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { callAsStaff, Field, ProblemLine, StaffPage } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { passwordMistakes, type PasswordDraft } from "./passwordMistakes";

const MAX_PASSWORD = 200;
const EMPTY: PasswordDraft = { oldPassword: "", newPassword: "", repeated: "" };

/** One's own password. This desk stays signed in; every other one of the same account is signed out. */
export default function StaffPasswordPage() {
  return <StaffPage title="改密码">{(me) => <PasswordForm account={me.account} />}</StaffPage>;
}

function PasswordForm({ account }: { account: string }) {
  const [draft, setDraft] = useState(EMPTY);
  const [mistakes, setMistakes] = useState<Partial<PasswordDraft>>({});
  const changing = useWrite("changeStaffPassword", callAsStaff);
  const { failure } = changing;
  const told = failure?.fields.find(({ path }) => path.endsWith("newPassword"))?.message;
  const change = (more: Partial<PasswordDraft>) => {
    setDraft({ ...draft, ...more });
    setMistakes({});
    changing.clear();
  };
  const save = async () => {
    const wrong = passwordMistakes(draft);
    setMistakes(wrong);
    if (Object.keys(wrong).length > 0) return;
    const { oldPassword, newPassword } = draft;
    if (!(await changing.write({ body: { oldPassword, newPassword } }))) return;
    setDraft(EMPTY);
    say("密码已改，下次用新密码登录");
  };
  const field = (name: keyof PasswordDraft, label: string) => (
    <Field
      id={`password-${name}`}
      label={label}
      secret
      maxLength={MAX_PASSWORD}
      value={draft[name]}
      mistake={mistakes[name] ?? (name === "newPassword" ? told : undefined)}
      onChange={(text) => change({ [name]: text })}
      onSubmit={() => void save()}
    />
  );
  return (
    <Box className="staff-door">
      <Card id="staff-password-form">
        <Box className="stack">
          <Words className="block t-2">{`账号${account}。改好后，这个账号在别的电脑上会退出。`}</Words>
          {field("oldPassword", "现在的密码")}
          {field("newPassword", "新密码，至少12位")}
          {field("repeated", "再填一次新密码")}
          <Words className="block t-small t-2">几个不相干的词连起来又长又好记，例如三四样家里的东西。</Words>
          {told === undefined ? <ProblemLine failure={failure} /> : null}
          <Button id="save-password" kind="main" wide disabled={changing.busy} onPress={() => void save()}>
            {changing.busy ? "正在保存…" : "改密码"}
          </Button>
        </Box>
      </Card>
    </Box>
  );
}
