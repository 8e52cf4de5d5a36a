import type { ErrandPlace } from "@yanta/types";
import { useRouter } from "@tarojs/taro";
import { useAnswer } from "../../../features/answers";
import { nearQuery, StartingPointBar, useStartingPoint } from "../../../features/startingPoint";
import { distanceText, placeWaitText } from "../../../features/stations";
import { Words } from "../../../platform/elements";
import { callPhone } from "../../../platform/phoneCall";
import { openPage, textParameter } from "../../../platform/router";
import { clockText } from "../../../ui/clockText";
import { List, ListRow } from "../../../ui/List";
import { Page } from "../../../ui/Page";
import { AnswerView, Empty } from "../../../ui/states";

/** Where: the places that do an item at a counter, the best first. Reads `taskCode` and `purpose`. */
export default function ChoosePlacePage() {
  const parameters = useRouter().params;
  const taskCode = textParameter(parameters.taskCode);
  const takes = parameters.purpose === "take";
  const from = useStartingPoint((state) => state.from);
  const guide = useAnswer("getItem", { params: { taskCode } });
  const places = useAnswer("listErrandPlaces", {
    params: { taskCode },
    query: { ...nearQuery(from?.point), limit: "20" },
  });
  const open = (stationId: string) => {
    if (takes) openPage("/packages/queue/take/index", { taskCode, stationId });
    else openPage("/packages/booking/time/index", { taskCode, stationId });
  };
  return (
    <Page title={takes ? "去哪里取号？" : "约到哪里办？"}>
      {guide.state === "ready" ? (
        <Words className="block t-strong section-note">{guide.data.plainName ?? guide.data.name}</Words>
      ) : null}
      <StartingPointBar id="from" />
      <AnswerView answer={places} lines={8}>
        {(ready) => <Places places={ready.items.filter(hasCounter)} onChoose={open} />}
      </AnswerView>
    </Page>
  );
}

/** A terminal takes no numbers and no bookings. */
const hasCounter = ({ channel, station }: ErrandPlace): boolean => channel !== "terminal" && station.kind === "hall";

function Places({ places, onChoose }: { places: readonly ErrandPlace[]; onChoose: (stationId: string) => void }) {
  if (places.length === 0) {
    return (
      <Empty
        id="no-place"
        title="还没有登记能约这件事的办事点"
        detail="请打12345问清楚去哪里办。"
        action={{ name: "拨打12345", onPress: () => callPhone("12345") }}
      />
    );
  }
  return (
    <List label="能办这件事的办事点">
      {places.map(({ station, wait }, at) => (
        <ListRow
          key={station.stationId}
          id={`choose-place-${at}`}
          title={station.name}
          detail={[
            station.distanceMetres === undefined ? "" : distanceText(station.distanceMetres),
            station.openText,
            wait ? placeWaitText(wait, clockText(Date.parse(wait.asOf), { now: Date.now(), spoken: false })) : "",
            station.address,
          ]
            .filter(Boolean)
            .join(" · ")}
          onPress={() => onChoose(station.stationId)}
        />
      ))}
    </List>
  );
}
