import { useRouter, useUnload } from "@tarojs/taro";
import { useAnswer, type NearestSlot } from "../../../features/answers";
import { giveHoldBack, momentText } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { replacePage, textParameter } from "../../../platform/router";
import { Page } from "../../../ui/Page";
import { BringList } from "./BringList";
import { ConfirmNew } from "./ConfirmNew";
import type { ChosenSlot } from "./chosenSlot";
import { ConfirmMove } from "./ConfirmMove";

/** The last look before booking or moving: when, where, what to bring. Everything chosen stands in the address. */
export default function ConfirmPage() {
  const parameters = useRouter().params;
  const [taskCode, stationId] = [textParameter(parameters.taskCode), textParameter(parameters.stationId)];
  const appointmentId = textParameter(parameters.appointmentId);
  const elder = usePreferences((preferences) => preferences.elder);
  const slot: ChosenSlot = {
    slotId: textParameter(parameters.slotId),
    startsAt: textParameter(parameters.startsAt),
    stationName: textParameter(parameters.stationName) || undefined,
  };
  const station = useAnswer("getStation", stationId ? { params: { stationId } } : undefined);
  const placeName = slot.stationName ?? (station.state === "ready" ? station.data.name : "");
  useUnload(() => void giveHoldBack(slot.slotId));
  // The new time stands in the address too, so that signing in over another page keeps it.
  const take = ({ slotId, startsAt, stationName }: NearestSlot) =>
    replacePage("/packages/booking/confirm/index", {
      taskCode,
      slotId,
      startsAt,
      ...(stationName ? { stationName } : { stationId: stationId || undefined, stationName: slot.stationName }),
      appointmentId: appointmentId || undefined,
    });
  return (
    <Page title={appointmentId ? "确认改约" : "确认预约"}>
      <Box className="card" role="status">
        <Words className="block t-2">已选</Words>
        <Words id="chosen-time" className="block t-strong">
          {momentText(Date.parse(slot.startsAt), elder)}
        </Words>
        {placeName ? <Words className="block">{`到${placeName}办`}</Words> : null}
      </Box>
      {appointmentId ? null : <BringList taskCode={taskCode} />}
      <Box className="section">
        <SignedIn why="登录后给您留号，到时候提醒您。您选的时间还在。">
          {appointmentId ? (
            <ConfirmMove slot={slot} appointmentId={appointmentId} onTake={take} />
          ) : (
            <ConfirmNew slot={slot} taskCode={taskCode} onTake={take} />
          )}
        </SignedIn>
      </Box>
    </Page>
  );
}
