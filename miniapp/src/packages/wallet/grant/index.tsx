import { useRouter } from "@tarojs/taro";
import type { LicenceGrant } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { GRANT_STATES, useOwnAnswer, WalletView } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { backOr, textParameter } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Fact } from "../../../ui/Fact";
import { clockText } from "../../../ui/clockText";
import { Page } from "../../../ui/Page";
import { Sheet } from "../../../ui/Sheet";
import { Empty, ProblemNotice } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";

/** One grant, whole, and the way to take it back. Reads `grantId`. */
export default function GrantPage() {
  const grantId = textParameter(useRouter().params.grantId);
  return (
    <Page title="授权">
      <SignedIn why="登录后才能看到您的授权。">
        <OwnGrant grantId={grantId} />
      </SignedIn>
    </Page>
  );
}

function OwnGrant({ grantId }: { grantId: string }) {
  const grants = useOwnAnswer("listGrants", {});
  const [changed, setChanged] = useState<LicenceGrant>();
  return (
    <WalletView answer={grants} lines={7}>
      {({ items }) => {
        const grant = changed ?? items.find((one) => one.grantId === grantId);
        if (grant) return <GrantText grant={grant} onChanged={setChanged} />;
        return (
          <Empty
            id="grant-gone"
            title="没有找到这个授权。"
            action={{ name: "看全部授权", onPress: () => backOr("/packages/wallet/grants/index", {}) }}
          />
        );
      }}
    </WalletView>
  );
}

interface GrantTextProps {
  grant: LicenceGrant;
  onChanged: (grant: LicenceGrant) => void;
}

function GrantText({ grant, onChanged }: GrantTextProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const { typeName, unit, errand, purpose, fields, createdAt, expiresAt, usesLeft, state } = grant;
  const at = (instant: string) => clockText(Date.parse(instant), { now: Date.now(), spoken: elder });
  const labels = fields.map(({ label }) => label).join("、");
  return (
    <Box className="stack">
      <Box id="grant" className="card" role="status">
        <Box className="section-note">
          <Words className="block t-strong">{typeName}</Words>
          <Tag tone={GRANT_STATES[state].tone}>{GRANT_STATES[state].name}</Tag>
        </Box>
        <Fact name="给谁用" text={unit} />
        <Fact name="办什么事" text={errand} />
        <Fact name="用途" text={purpose} />
        <Fact name="能看什么" text={labels || "只看证照有没有效"} />
        <Fact name="有效到" text={at(expiresAt)} />
        <Fact name="还能用" text={state === "active" ? `${usesLeft}次` : "不能再用"} />
        <Fact name="授权时间" text={at(createdAt)} />
      </Box>
      {state === "active" ? <Withdraw grant={grant} onChanged={onChanged} /> : null}
    </Box>
  );
}

/** Asks once: what was granted for an errand is missed at the counter. */
function Withdraw({ grant: { grantId, unit, typeName }, onChanged }: GrantTextProps) {
  const [asking, setAsking] = useState(false);
  const withdrawing = useWrite("withdrawGrant");
  const withdraw = async () => {
    setAsking(false);
    const done = await withdrawing.write({ params: { grantId } });
    if (!done) return;
    say("已撤回");
    onChanged(done.data);
  };
  return (
    <Box className="stack">
      {withdrawing.failure ? <ProblemNotice failure={withdrawing.failure} onRetry={() => void withdraw()} /> : null}
      <Button id="withdraw-grant" wide disabled={withdrawing.busy} onPress={() => setAsking(true)}>
        {withdrawing.busy ? "正在提交…" : "撤回授权"}
      </Button>
      {asking ? (
        <Sheet id="withdraw-sheet" title="撤回这个授权？" closeName="不撤回" onClose={() => setAsking(false)}>
          <Box className="sheet-text stack">
            <Words className="block">{`撤回后，${unit}马上不能再用您的${typeName}，办事时要自己带上。`}</Words>
            <Button id="withdraw-yes" kind="main" wide onPress={() => void withdraw()}>
              撤回授权
            </Button>
          </Box>
        </Sheet>
      ) : null}
    </Box>
  );
}
