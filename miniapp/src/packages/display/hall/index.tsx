import Taro, { useRouter } from "@tarojs/taro";
import { useEffect } from "react";
import { useAnswer, type AnswerOf } from "../../../features/answers";
import {
  CalledNumbers,
  HallSide,
  isIdle,
  isStale,
  serverTime,
  useHallDisplay,
  useNightlyReload,
  wallClock,
  type Board,
} from "../../../features/display";
import { modeClasses, usePreferences } from "../../../features/preferences";
import { Box, Heading, Press, Words } from "../../../platform/elements";
import { goBack, textParameter } from "../../../platform/router";
import { drawsOwnBar } from "../../../platform/shell";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";
import { HallCode } from "./HallCode";
import "./index.scss";

const HOURS_AGAIN_MS = 60_000;

type Station = AnswerOf<"getStation">;

/** The code changes at midnight; a screen that has just been opened knows it at once. */
const CODE_AGAIN_MS = 5 * 60_000;

/** The silent calling screen of a hall: numbers and counters, never a name. Reads `stationId` and `screenKey`. */
export default function HallPage() {
  const parameters = useRouter().params;
  const stationId = textParameter(parameters.stationId);
  const screenKey = textParameter(parameters.screenKey);
  const station = useAnswer("getStation", stationId ? { params: { stationId } } : undefined);
  useAgainAndAgain(station.retry, HOURS_AGAIN_MS);
  if (stationId && station.state === "ready") {
    return <Hall key={stationId} station={station.data} screenKey={screenKey} />;
  }
  return (
    <Page title="叫号屏">
      {stationId ? (
        <AnswerView answer={station}>{() => null}</AnswerView>
      ) : (
        <Empty id="no-station" title="没有选大厅" detail="请在地址后面加上办事点编号：?stationId=编号" />
      )}
    </Page>
  );
}

function Hall({ station, screenKey }: { station: Station; screenKey: string }) {
  const preferences = usePreferences();
  const { board, now } = useHallDisplay(station.stationId);
  useNightlyReload(board, now);
  const code = useDayCode(station.stationId, screenKey);
  useEffect(() => void Taro.setNavigationBarTitle({ title: station.name }), [station.name]);
  const isClosed = !station.openNow && (board.display === undefined || isIdle(board));
  return (
    <Box className={`${modeClasses(preferences)} hall`}>
      <Top name={station.name} at={serverTime(board, now)} />
      {isStale(board, now) ? <Stale board={board} /> : null}
      <Box id="hall" role="main" className="hall-main">
        {isClosed ? <Hours station={station} /> : <Numbers board={board} now={now} code={code} />}
      </Box>
      <Foot station={station} board={board} withHours={!isClosed} />
      <Box id="hall-spoken" className="hall-spoken" role="status">
        {board.spoken ? <Words>{board.spoken}</Words> : null}
      </Box>
    </Box>
  );
}

function Top({ name, at }: { name: string; at: number }) {
  const { day, time } = wallClock(at);
  return (
    <Box role="banner" className="hall-top">
      {drawsOwnBar ? (
        <Press id="back" className="hall-back" onPress={goBack}>
          ‹ 返回
        </Press>
      ) : null}
      <Heading level={1} className="hall-name">
        {name}
      </Heading>
      <Words className="hall-clock digits">{`${day}　${time}`}</Words>
    </Box>
  );
}

function Stale({ board: { heard } }: { board: Board }) {
  const since = heard === undefined ? "" : `最后更新${wallClock(heard.asOf).seconds}，`;
  return (
    <Box id="hall-stale" className="hall-stale" role="alert">
      <Words className="block t-strong">画面可能不是最新，请以窗口叫号为准</Words>
      <Words className="block hall-stale-why digits">{`${since}正在重新连接`}</Words>
    </Box>
  );
}

/** The hall's code of the day, for a screen that its supervisor has opened; nothing for any other. */
function useDayCode(stationId: string, screenKey: string): string | undefined {
  const display = useAnswer("getDisplay", screenKey ? { params: { stationId }, query: { screenKey } } : undefined);
  useAgainAndAgain(display.retry, CODE_AGAIN_MS);
  return display.state === "ready" ? display.data.counterCode : undefined;
}

function Numbers({ board, now, code }: { board: Board; now: number; code: string | undefined }) {
  if (board.display === undefined) return <Words className="block hall-none">正在连接叫号系统</Words>;
  return (
    <>
      <CalledNumbers board={board} now={now} />
      <HallSide lines={board.display.lines} skipped={board.display.skipped}>
        {code === undefined ? null : (
          <Box className="hall-code">
            <HallCode id="hall-code" code={code} />
            <Words className="block hall-code-how">取号、签到：在掌上办里扫一扫，或输入这串码</Words>
          </Box>
        )}
      </HallSide>
    </>
  );
}

function Hours({ station }: { station: Station }) {
  return (
    <Box id="hall-hours" className="hall-hours">
      <Words className="block hall-open">{station.openText}</Words>
      {station.hoursText.map(({ days, text }) => (
        <Box key={days} className="hall-hours-line">
          <Words className="hall-hours-days">{days}</Words>
          <Words className="digits">{text}</Words>
        </Box>
      ))}
    </Box>
  );
}

function Foot({ station, board, withHours }: { station: Station; board: Board; withHours: boolean }) {
  const { display, heard } = board;
  return (
    <Box className="hall-foot">
      {display?.announcement ? (
        <Box className="hall-announcement" role="status">
          <Words>{`公告：${display.announcement}`}</Words>
        </Box>
      ) : null}
      <Box className="hall-rule">
        <Words>静音叫号：请看屏幕或手机。需要帮助请找咨询台。</Words>
        <Words className="digits">
          {[
            station.source === "demonstration" ? "示范数据" : "",
            withHours ? station.openText : "",
            heard === undefined ? "" : `${wallClock(heard.asOf).seconds}更新`,
          ]
            .filter(Boolean)
            .join("　")}
        </Words>
      </Box>
    </Box>
  );
}

/** Does it again and again while the page is there. */
function useAgainAndAgain(work: () => void, everyMs: number) {
  useEffect(() => {
    const timer = setInterval(work, everyMs);
    return () => clearInterval(timer);
  }, [work, everyMs]);
}
