import type { ErrandPlace, ErrandPlaces } from "@yanta/types";
import { useRouter } from "@tarojs/taro";
import { useAnswer } from "../../../features/answers";
import { setMapErrand } from "../../../features/map/mapErrand";
import { nearQuery, StartingPointBar, useStartingPoint } from "../../../features/startingPoint";
import { StationCard, travelText, WaitLine } from "../../../features/stations";
import { Box, Words } from "../../../platform/elements";
import { openPage, openTab, textParameter } from "../../../platform/router";
import { callPhone } from "../../../platform/phoneCall";
import { Button } from "../../../ui/Button";
import { clockText } from "../../../ui/clockText";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";

/** 现在去哪办: which place for this errand now, best first, each with its reason. Reads `taskCode`. */
export default function ErrandPlacesPage() {
  const taskCode = textParameter(useRouter().params.taskCode);
  const from = useStartingPoint((state) => state.from);
  const guide = useAnswer("getItem", { params: { taskCode } });
  const places = useAnswer("listErrandPlaces", {
    params: { taskCode },
    query: { ...nearQuery(from?.point), limit: "20" },
  });
  return (
    <Page title="现在去哪办">
      {guide.state === "ready" ? (
        <ErrandName taskCode={taskCode} name={guide.data.plainName ?? guide.data.name} />
      ) : null}
      <StartingPointBar id="from" />
      <AnswerView answer={places} lines={8}>
        {(ready) => <PlaceList places={ready} taskCode={taskCode} />}
      </AnswerView>
    </Page>
  );
}

function ErrandName({ taskCode, name }: { taskCode: string; name: string }) {
  return (
    <Box className="section-note">
      <Words className="block t-strong">{name}</Words>
      <Box className="wrap actions card-actions">
        <Button id="open-guide" onPress={() => openPage("/packages/items/guide/index", { taskCode })}>
          看指南
        </Button>
        <Button
          id="open-on-map"
          onPress={() => {
            setMapErrand({ taskCode, name });
            openTab("map");
          }}
        >
          在地图上看
        </Button>
      </Box>
    </Box>
  );
}

function PlaceList({ places, taskCode }: { places: ErrandPlaces; taskCode: string }) {
  if (places.items.length === 0) {
    return (
      <Empty
        id="no-place"
        title="还没有登记能办这件事的办事点"
        detail="请打12345问清楚去哪里办。"
        action={{ name: "拨打12345", onPress: () => callPhone("12345") }}
      />
    );
  }
  return (
    <Box>
      {places.nextOpen ? <NextOpen name={places.nextOpen.name} at={places.nextOpen.at} /> : null}
      {places.beyondCalendar ? <Box className="bar">这个日期的放假安排还没公布，去之前请打电话问一下。</Box> : null}
      <Box role="list" label="能办这件事的办事点">
        {places.items.map((place, at) => (
          <StationCard key={place.station.stationId} id={`place-${at}`} station={place.station} taskCode={taskCode}>
            <ErrandLines place={place} />
          </StationCard>
        ))}
      </Box>
      <Words className="block t-small t-2 section">{`信息更新到${clockText(Date.parse(places.asOf), { now: Date.now(), spoken: false })}`}</Words>
    </Box>
  );
}

/** Nothing can serve it on arrival: say when one can again. */
function NextOpen({ name, at }: { name: string; at: string }) {
  return (
    <Box className="bar" role="status">
      {`现在出发都赶不上。最早${clockText(Date.parse(at), { now: Date.now(), spoken: true })}可以到${name}办。`}
    </Box>
  );
}

function ErrandLines({ place }: { place: ErrandPlace }) {
  const floor = [place.floor, place.zone].filter(Boolean).join(" ");
  return (
    <Box>
      <Words className="block t-small">{place.reason}</Words>
      <WaitLine wait={place.wait} />
      {place.travel ? <Words className="block t-small t-2">{travelText(place.travel)}</Words> : null}
      {floor ? <Words className="block t-small t-2">{`在${floor}办理`}</Words> : null}
      <Box className="wrap tags">
        <Tag tone={place.openForErrand ? "good" : "warn"}>{place.openForErrand ? "现在去能办" : "现在去办不了"}</Tag>
        {place.channel === "terminal" ? <Tag tone="quiet">自助机办理</Tag> : null}
        {place.channel === "byAppointment" ? <Tag tone="quiet">要先约</Tag> : null}
      </Box>
    </Box>
  );
}
