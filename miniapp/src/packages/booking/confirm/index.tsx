import { useRouter, useUnload } from "@tarojs/taro";
import { useAnswer, type NearestSlot } from "../../../features/answers";
import { dayCount, giveHoldBack, momentText } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { backOr, replacePage, textParameter } from "../../../platform/router";
import { Page } from "../../../ui/Page";
import { BringList } from "./BringList";
import { ConfirmNew } from "./ConfirmNew";
import { ConfirmMove } from "./ConfirmMove";
import "./index.scss";

/** The last look before booking or moving: when, where, what to bring. Everything chosen stands in the address. */
export default function ConfirmPage() {
  const { taskCode, stationId, appointmentId, ...slot } = chosenIn(useRouter().params);
  const elder = usePreferences((preferences) => preferences.elder);
  const guide = useAnswer("getItem", { params: { taskCode } });
  const station = useAnswer("getStation", stationId ? { params: { stationId } } : undefined);
  const placeName = slot.stationName ?? (station.state === "ready" ? station.data.name : "");
  useUnload(() => void giveHoldBack(slot.slotId));
  // The new time stands in the address too, so that signing in over another page keeps it.
  const take = ({ slotId, startsAt, ...elsewhere }: NearestSlot) =>
    replacePage("/packages/booking/confirm/index", {
      taskCode,
      slotId,
      startsAt,
      ...(elsewhere.stationName ? elsewhere : { stationId, stationName: slot.stationName }),
      appointmentId,
    });
  const day = String(dayCount(Date.parse(slot.startsAt)));
  // Signing in in a browser leaves no page below: the times are asked for anew.
  const chooseAgain = () =>
    stationId
      ? backOr("/packages/booking/time/index", { taskCode, stationId, day, appointmentId })
      : backOr("/packages/booking/place/index", { taskCode, purpose: "book" });
  const act = { slot, onTake: take, onChooseAgain: chooseAgain };
  return (
    <Page title={appointmentId ? "确认改约" : "确认预约"} back={chooseAgain}>
      <Box className="card" role="status">
        {guide.state === "ready" ? (
          <Words className="block t-2">{guide.data.plainName ?? guide.data.name}</Words>
        ) : null}
        <Words id="chosen-time" className="block t-strong chosen-time">
          {momentText(Date.parse(slot.startsAt), elder)}
        </Words>
        {placeName ? <Words className="block">{`到${placeName}办`}</Words> : null}
      </Box>
      {appointmentId ? null : <BringList taskCode={taskCode} guide={guide} />}
      <Box className="section">
        <SignedIn why="登录后给您留号，到时候提醒您。您选的时间还在。">
          {appointmentId ? (
            <ConfirmMove {...act} appointmentId={appointmentId} />
          ) : (
            <ConfirmNew {...act} taskCode={taskCode} />
          )}
        </SignedIn>
      </Box>
    </Page>
  );
}

function chosenIn(parameters: Partial<Record<string, string>>) {
  const optional = (name: string) => textParameter(parameters[name]) || undefined;
  return {
    taskCode: textParameter(parameters.taskCode),
    stationId: optional("stationId"),
    appointmentId: optional("appointmentId"),
    slotId: textParameter(parameters.slotId),
    startsAt: textParameter(parameters.startsAt),
    stationName: optional("stationName"),
  };
}
