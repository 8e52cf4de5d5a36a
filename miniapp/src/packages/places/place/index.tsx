import type { AnswerOf } from "../../../features/answers";
import { useRouter } from "@tarojs/taro";
import { useAnswer } from "../../../features/answers";
import { FavouriteButton } from "../../../features/kept";
import { StationRatings } from "../../../features/ratings";
import { SayButton } from "../../../features/heard";
import { FACILITY_NAMES, KIND_NAMES, LEVEL_NAMES, PlaceActions, SOURCE_NAMES } from "../../../features/stations";
import { copyText } from "../../../platform/clipboard";
import { Box, Words } from "../../../platform/elements";
import { openPage, textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { DemoMark } from "../../../ui/DemoMark";
import { Page } from "../../../ui/Page";
import { AnswerView } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { PlaceItems } from "./PlaceItems";
import { PlaceLines } from "./PlaceLines";

export type Station = AnswerOf<"getStation">;

/** One place: is it open, how to get there, what it does. Reads `stationId`, and `taskCode` for hours of one errand. */
export default function PlacePage() {
  const parameters = useRouter().params;
  const stationId = textParameter(parameters.stationId);
  const taskCode = textParameter(parameters.taskCode) || undefined;
  const station = useAnswer("getStation", { params: { stationId }, query: { taskCode } });
  return (
    <Page title={station.state === "ready" ? station.data.name : "办事点"}>
      <AnswerView answer={station} lines={10}>
        {(ready) => <PlaceText station={ready} taskCode={taskCode} />}
      </AnswerView>
    </Page>
  );
}

function PlaceText({ station, taskCode }: { station: Station; taskCode?: string }) {
  return (
    <Box>
      <Box className="card stack">
        <Box>
          <Words className={`block t-strong ${station.openNow ? "t-good" : "t-warn"}`}>{station.openText}</Words>
          {station.beyondCalendar ? (
            <Words className="block t-small t-warn">这个日期的放假安排还没公布，去之前请打电话问一下。</Words>
          ) : null}
          <Box className="wrap tags">
            <Tag tone="quiet">{LEVEL_NAMES[station.level]}</Tag>
            <Tag tone="quiet">{KIND_NAMES[station.kind]}</Tag>
            <DemoMark id="place-demo" source={station.source} />
          </Box>
        </Box>
        <Box className="wrap actions">
          <PlaceActions id="place" station={station} main />
          {station.kind === "hall" ? <BookHere stationId={station.stationId} taskCode={taskCode} /> : null}
          <FavouriteButton favourite={{ kind: "place", code: station.stationId, name: station.name }} />
        </Box>
      </Box>
      {station.kind === "hall" && station.openNow ? <PlaceLines stationId={station.stationId} /> : null}
      <Hours station={station} />
      <Address station={station} />
      <InsideThePlace station={station} />
      <PlaceItems station={station} />
      <StationRatings stationId={station.stationId} />
      <Provenance station={station} />
    </Box>
  );
}

/** 预约 and 取号 here; without an errand in mind, that is the first question. */
function BookHere({ stationId, taskCode }: { stationId: string; taskCode?: string }) {
  const book = () => {
    if (taskCode) openPage("/packages/booking/time/index", { taskCode, stationId });
    else openPage("/packages/booking/item/index", { stationId, purpose: "book" });
  };
  const take = () => {
    if (taskCode) openPage("/packages/queue/take/index", { taskCode, stationId });
    else openPage("/packages/booking/item/index", { stationId, purpose: "take" });
  };
  return (
    <>
      <Button id="place-book" onPress={book}>
        预约
      </Button>
      <Button id="place-take" onPress={take}>
        取号
      </Button>
    </>
  );
}

function Hours({ station }: { station: Station }) {
  return (
    <Section id="hours" title="开门时间">
      <Box className="card facts">
        {station.hoursText.map(({ days, text }) => (
          <Box key={days} className="fact">
            <Words className="fact-name t-2">{days}</Words>
            <Words className="fact-text digits">{text}</Words>
          </Box>
        ))}
        <Words className="block t-small t-3">{`放假安排已知到${station.coveredUntil}`}</Words>
      </Box>
    </Section>
  );
}

function Address({ station }: { station: Station }) {
  return (
    <Section id="address" title="地址和电话">
      <Box className="card stack">
        <Box>
          <Words className="block" selectable>
            {station.address}
          </Words>
          {station.postcode ? <Words className="block t-small t-2">{`邮编${station.postcode}`}</Words> : null}
          {station.phone ? (
            <Words className="block digits" selectable>
              {`电话${station.phone}`}
            </Words>
          ) : (
            <Words className="block t-2">没有登记电话，可拨打12345</Words>
          )}
        </Box>
        <Box className="wrap actions">
          <Button id="copy-address" onPress={() => void copyText(station.address)}>
            复制地址
          </Button>
        </Box>
      </Box>
    </Section>
  );
}

const TERMINAL_STATES = { working: "能用", broken: "坏了", unknown: "状态不明" } as const;

function InsideThePlace({ station }: { station: Station }) {
  const { facilities, counters, terminals } = station;
  if (facilities.length + counters.length + terminals.length === 0) return null;
  return (
    <Section id="inside" title="窗口和设施">
      <Box className="card stack">
        {facilities.length > 0 ? (
          <Box className="wrap">
            {facilities.map((facility) => (
              <Tag key={facility}>{FACILITY_NAMES[facility]}</Tag>
            ))}
          </Box>
        ) : null}
        {counters.map((counter) => (
          <Words key={counter.counterId} className="block">
            {counter.floor ? `${counter.name}（${counter.floor}）` : counter.name}
          </Words>
        ))}
        {terminals.map((terminal) => (
          <Words
            key={terminal.terminalId}
            className="block"
          >{`${terminal.name}：${TERMINAL_STATES[terminal.state]}`}</Words>
        ))}
      </Box>
    </Section>
  );
}

function Provenance({ station }: { station: Station }) {
  return (
    <Box className="section stack">
      <Words className="block t-small t-2">
        {`信息来源：${SOURCE_NAMES[station.source]}。最近核对：${station.verifiedAt}。`}
      </Words>
      <Box className="wrap actions">
        <Button
          id="report"
          onPress={() =>
            openPage("/packages/places/report/index", { stationId: station.stationId, name: station.name })
          }
        >
          信息有误
        </Button>
        <SayButton about={{ stationId: station.stationId }}>遇到问题？</SayButton>
      </Box>
    </Box>
  );
}
