import { useRouter } from "@tarojs/taro";
import { useState } from "react";
import { useAnswer, useWrite } from "../../../features/answers";
import { askToNotify, useTemplates } from "../../../features/notices";
import { Presence, type ShownPresence } from "../../../features/presence";
import { SignedIn } from "../../../features/session";
import { Box, Words } from "../../../platform/elements";
import { finishOn, openTab, textParameter } from "../../../platform/router";
import { say } from "../../../platform/say";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { ChoiceChips } from "../../../ui/choices";
import { Page } from "../../../ui/Page";
import { ProblemNotice } from "../../../ui/states";

type Care = "none" | "elder" | "disabled";
const CARE: readonly { value: Care; name: string }[] = [
  { value: "none", name: "没有" },
  { value: "elder", name: "老年人" },
  { value: "disabled", name: "残疾人" },
];

/** 取号: a number for today, near the hall or with its code. Reads `taskCode` and `stationId`. */
export default function TakeNumberPage() {
  const parameters = useRouter().params;
  const [taskCode, stationId] = [textParameter(parameters.taskCode), textParameter(parameters.stationId)];
  const guide = useAnswer("getItem", { params: { taskCode } });
  const station = useAnswer("getStation", { params: { stationId }, query: { taskCode } });
  const place = station.state === "ready" ? station.data : undefined;
  return (
    <Page title="取号">
      <Box className="card">
        <Words className="block t-strong">
          {guide.state === "ready" ? (guide.data.plainName ?? guide.data.name) : "正在查询…"}
        </Words>
        {place ? <Words className="block">{`在${place.name}`}</Words> : null}
        {place ? (
          <Words className={`block t-small ${place.openNow ? "t-good" : "t-warn"}`}>{place.openText}</Words>
        ) : null}
      </Box>
      <Words className="block t-2 section">叫到号3分钟内请到窗口，过号30分钟内可以重新排一次。</Words>
      <Box className="section">
        <SignedIn why="登录后取号，快到您时提醒您。">
          <TakeForm taskCode={taskCode} stationId={stationId} />
        </SignedIn>
      </Box>
    </Page>
  );
}

function TakeForm({ taskCode, stationId }: { taskCode: string; stationId: string }) {
  const [care, setCare] = useState<Care>("none");
  const templates = useTemplates("queue");
  const taking = useWrite("createTicket");
  const [shown, setShown] = useState<ShownPresence>();
  const take = async (presence: ShownPresence) => {
    setShown(presence);
    const priority = care === "none" ? undefined : care;
    const taken = await taking.write({ body: { taskCode, stationId, priority, ...presence } });
    if (taken) finishOn("/packages/queue/ticket/index", { ticketId: taken.data.ticketId });
  };
  const remind = async () => {
    const isAgreed = await askToNotify(templates);
    say(isAgreed ? "快到您时会在微信里提醒" : "没有打开提醒，请留意页面和大厅叫号");
  };
  return (
    <Box>
      <Section id="care" title="要照顾的情况">
        <ChoiceChips id="care" label="要照顾的情况" options={CARE} value={care} onChoose={setCare} />
      </Section>
      {taking.failure ? (
        <Box className="section">
          <ProblemNotice failure={taking.failure} onRetry={() => shown && void take(shown)} />
          {taking.failure.code === "already-in-line" ? (
            <Button id="my-ticket" wide onPress={() => openTab("book")}>
              看我的号
            </Button>
          ) : null}
        </Box>
      ) : null}
      <Box className="section stack">
        {templates.length > 0 ? (
          <Button id="remind-me" wide onPress={() => void remind()}>
            到号前在微信里提醒我
          </Button>
        ) : null}
        <Presence id="take" action="取号" busy={taking.busy} onShown={(presence) => void take(presence)} />
      </Box>
    </Box>
  );
}
