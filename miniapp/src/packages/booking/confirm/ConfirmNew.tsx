import { useWrite, type NearestSlot } from "../../../features/answers";
import { forgetHold, minutesLeft, RefusedSlot, useHold, type Hold } from "../../../features/booking";
import { askToNotify, useTemplates } from "../../../features/notices";
import { usePreferences } from "../../../features/preferences";
import { keepOffer } from "../../../features/wallet";
import { Box, Words } from "../../../platform/elements";
import { finishOn } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Card } from "../../../ui/Card";
import { ProblemNotice } from "../../../ui/states";
import type { ConfirmProps } from "./chosenSlot";

/** Holds the place while the page is read, and books it. */
export function ConfirmNew({ slot, taskCode, onTake, onChooseAgain }: ConfirmProps & { taskCode: string }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const hold = useHold({ slotId: slot.slotId, taskCode });
  const templates = useTemplates("booking");
  const booking = useWrite("createAppointment");
  const failure = hold.failure ?? booking.failure;

  const book = async () => {
    // WeChat's sheet opens only within the tap, so it comes first.
    await askToNotify(templates);
    const body = { slotId: slot.slotId, taskCode, holdId: hold.held?.holdId };
    const booked = await booking.write({ body });
    if (!booked) return;
    forgetHold();
    say("约好了");
    const { appointmentId, grantOffer } = booked.data;
    // It comes with this answer only; the page of the appointment shows it.
    if (grantOffer) keepOffer(appointmentId, grantOffer);
    finishOn("/packages/booking/appointment/index", { appointmentId });
  };
  const startAgain = () => {
    forgetHold();
    booking.clear();
    hold.again();
  };
  const take = (nearest: NearestSlot) => {
    booking.clear();
    onTake(nearest);
  };

  if (hold.state === "gone" || failure?.code === "hold-gone")
    return <HoldGone onAgain={startAgain} onChooseAgain={onChooseAgain} />;
  if (failure?.kind === "refused") {
    return <RefusedSlot failure={failure} spoken={elder} onTake={take} onChooseAgain={onChooseAgain} />;
  }
  return (
    <Box className="stack">
      {failure ? <ProblemNotice failure={failure} onRetry={hold.failure ? hold.again : () => void book()} /> : null}
      <HoldLine hold={hold} />
      <Button id="book" kind="main" wide disabled={booking.busy || !hold.held} onPress={() => void book()}>
        {booking.busy ? "正在提交…" : "确认预约"}
      </Button>
      <Words className="block t-small t-2">
        通知：到号前提醒您，可在微信里关闭。来不了请提前取消，多次约了没来会暂停网上预约。
      </Words>
    </Box>
  );
}

/** How long the place is kept; near the end it can be kept longer, once. */
function HoldLine({ hold }: { hold: Hold }) {
  const { held, state, now, extend } = hold;
  if (!held) return state === "asking" ? <Words className="block t-2">正在给您留号…</Words> : null;
  const text = `这个号给您留着，还有${minutesLeft(held, now)}分钟。`;
  if (state !== "ending") return <Words className="block t-2">{text}</Words>;
  return (
    <Box className="stack" role="status">
      <Words className="block t-warn">{text}</Words>
      {held.extendable ? (
        <Button id="extend-hold" wide onPress={extend}>
          再留一会儿
        </Button>
      ) : null}
    </Box>
  );
}

function HoldGone({ onAgain, onChooseAgain }: { onAgain: () => void; onChooseAgain: () => void }) {
  return (
    <Card id="hold-gone">
      <Box className="stack" role="alert">
        <Words className="block t-strong">给您留的号已过时间</Words>
        <Words className="block t-2">您选的时间还在，可以再留一次。</Words>
        <Box className="wrap actions">
          <Button id="hold-again" kind="main" onPress={onAgain}>
            再留一次
          </Button>
          <Button id="choose-again" onPress={onChooseAgain}>
            看别的时间
          </Button>
        </Box>
      </Box>
    </Card>
  );
}
