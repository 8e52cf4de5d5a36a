import type { Guide } from "@yanta/types";
import { useRouter } from "@tarojs/taro";
import { useAnswer } from "../../../features/answers";
import { FavouriteButton } from "../../../features/kept";
import { ItemRatings } from "../../../features/ratings";
import { Box, Words } from "../../../platform/elements";
import { callPhone } from "../../../platform/phoneCall";
import { openPage, textParameter } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { DemoMark } from "../../../ui/DemoMark";
import { Page } from "../../../ui/Page";
import { AnswerView } from "../../../ui/states";
import { AskMore } from "./AskMore";
import { HowTo } from "./HowTo";
import { Materials } from "./Materials";
import { MoreAboutItem } from "./MoreAboutItem";
import "./index.scss";

/** The guide of one item in plain words, the official wording behind it. Reads `taskCode`. */
export default function GuidePage() {
  const taskCode = textParameter(useRouter().params.taskCode);
  const guide = useAnswer("getItem", { params: { taskCode } });
  const name = guide.state === "ready" ? (guide.data.plainName ?? guide.data.name) : "办事指南";
  return (
    <Page title={name}>
      <AnswerView answer={guide} lines={10}>
        {(ready) => <GuideText guide={ready} />}
      </AnswerView>
    </Page>
  );
}

function GuideText({ guide }: { guide: Guide }) {
  const name = guide.plainName ?? guide.name;
  return (
    <Box>
      <Box className="card stack">
        <Box>
          {guide.plainName ? <Words className="block t-2">{`正式名称：${guide.name}`}</Words> : null}
          <Words className="block t-small t-2">{`由${guide.department}负责`}</Words>
          <DemoMark id="guide-demo" source={guide.source} />
        </Box>
        <Button
          id="where-now"
          kind="main"
          wide
          onPress={() => openPage("/packages/items/places/index", { taskCode: guide.taskCode })}
        >
          现在去哪办
        </Button>
        <Box className="wrap actions">
          {guide.bookable ? (
            <Button
              id="book-item"
              onPress={() => openPage("/packages/booking/place/index", { taskCode: guide.taskCode, purpose: "book" })}
            >
              预约
            </Button>
          ) : null}
          {guide.channels.includes("counter") ? (
            <Button
              id="take-number"
              onPress={() => openPage("/packages/booking/place/index", { taskCode: guide.taskCode, purpose: "take" })}
            >
              取号
            </Button>
          ) : null}
          <Button id="ask-by-phone" onPress={() => callPhone(guide.phone ?? "12345")}>
            打电话问
          </Button>
          <FavouriteButton favourite={{ kind: "item", code: guide.taskCode, name }} />
        </Box>
      </Box>
      <Materials guide={guide} />
      <HowTo guide={guide} />
      <AskMore taskCode={guide.taskCode} />
      <ItemRatings taskCode={guide.taskCode} />
      <MoreAboutItem guide={guide} />
    </Box>
  );
}
