import { useAnswer, useWrite, type AnswerOf } from "../../../features/answers";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { clockText } from "../../../ui/clockText";
import { Page } from "../../../ui/Page";
import { AnswerView, ProblemNotice } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";

type Device = AnswerOf<"listMySessions">["items"][number];

/** Where one is signed in; every other device can be signed out from here. */
export default function DevicesPage() {
  return (
    <Page title="登录过的设备">
      <SignedIn why="登录后才能看到登录过的设备。">
        <Devices />
      </SignedIn>
    </Page>
  );
}

function Devices() {
  const devices = useAnswer("listMySessions", {});
  return (
    <AnswerView answer={devices}>
      {({ items }) => (
        <Box role="list" label="登录过的设备">
          {items.map((device) => (
            <DeviceCard key={device.sessionId} device={device} onGone={devices.retry} />
          ))}
        </Box>
      )}
    </AnswerView>
  );
}

function DeviceCard({ device, onGone }: { device: Device; onGone: () => void }) {
  const revoking = useWrite("revokeMySession");
  const { sessionId, current } = device;
  const when = clockText(Date.parse(device.lastUsedAt), { now: Date.now(), spoken: false });
  const revoke = async () => {
    if (!(await revoking.write({ params: { sessionId } }))) return;
    say("已让这台设备退出登录");
    onGone();
  };
  return (
    <Box className="card stack" role="listitem">
      <Box>
        <Words className="block t-strong">{device.device}</Words>
        <Words className="block t-small t-2">{`最近使用：${when}`}</Words>
        {current ? <Tag>就是这台</Tag> : null}
      </Box>
      {revoking.failure ? <ProblemNotice failure={revoking.failure} onRetry={() => void revoke()} /> : null}
      {current ? null : (
        <Button
          id={`revoke-${sessionId}`}
          wide
          label={`让它退出登录：${device.device}`}
          disabled={revoking.busy}
          onPress={() => void revoke()}
        >
          {revoking.busy ? "正在提交…" : "让它退出登录"}
        </Button>
      )}
    </Box>
  );
}
