import { useRouter } from "@tarojs/taro";
import { useEffect, useState } from "react";
import { useAnswer, type AnswerOf } from "../../../features/answers";
import { Box, Heading, Words } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { clockText } from "../../../ui/clockText";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";
import "./index.scss";

const CLOCK_MS = 10_000;
const ASK_AGAIN_MS = 60_000;

/** The screen of a hall: its name, the time, whether it is open. Numbers are called here later. Reads `stationId`. */
export default function HallPage() {
  const stationId = textParameter(useRouter().params.stationId);
  const station = useAnswer("getStation", stationId ? { params: { stationId } } : undefined);
  useInterval(station.retry, ASK_AGAIN_MS);
  if (!stationId) {
    return (
      <Page title="大厅屏">
        <Empty id="no-station" title="没有选大厅" detail="请在地址后面加上办事点编号：?stationId=编号" />
      </Page>
    );
  }
  return (
    <Page title={station.state === "ready" ? station.data.name : "大厅屏"} top={<Box />}>
      <AnswerView answer={station}>{(ready) => <Hall station={ready} />}</AnswerView>
    </Page>
  );
}

function Hall({ station }: { station: AnswerOf<"getStation"> }) {
  const [now, setNow] = useState(() => Date.now());
  useInterval(() => setNow(Date.now()), CLOCK_MS);
  return (
    <Box id="hall" className="hall">
      <Box className="row">
        <Heading level={1} className="grow">
          {station.name}
        </Heading>
        <Words className="hall-clock digits">{clockText(now, { now, spoken: false })}</Words>
      </Box>
      <Words className="block hall-open">{station.openText}</Words>
      {station.hoursText.map(({ days, text }) => (
        <Words key={days} className="block digits">{`${days}　${text}`}</Words>
      ))}
      <Words className="block">叫号还没开通。请到窗口排队，需要帮助请找咨询台。</Words>
    </Box>
  );
}

/** Does it again and again while the page is there. */
function useInterval(work: () => void, everyMs: number) {
  useEffect(() => {
    const timer = setInterval(work, everyMs);
    return () => clearInterval(timer);
  });
}
