import { useAnswer } from "../../features/answers";
import { usePreferences } from "../../features/preferences";
import { MyTickets } from "../../features/tickets";
import { Box, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { clockText } from "../../ui/clockText";
import { List, ListRow } from "../../ui/List";
import { Page } from "../../ui/Page";
import { ElderHome } from "./ElderHome";
import { HomeTop } from "./HomeTop";
import { Nearby } from "./Nearby";
import { ElderOffer, Tiles } from "./Tiles";
import "./index.scss";

/** 首页: one question, the usual errands, the nearest places. */
export default function HomePage() {
  const elder = usePreferences((preferences) => preferences.elder);
  return (
    <Page title="雁塔掌上办" tab="home" top={<HomeTop />}>
      <MyTickets id="my-tickets" />
      {elder ? (
        <ElderHome />
      ) : (
        <Box>
          <ElderOffer />
          <FirstRows />
          <Nearby />
          <Tiles />
        </Box>
      )}
      <DataNote />
    </Page>
  );
}

/** 亮证 is one tap from here: whoever needs it stands at a counter. So is being heard. */
function FirstRows() {
  return (
    <List>
      <ListRow
        id="home-licences"
        glyph="证"
        title="我的证照"
        detail="亮证给窗口扫，看谁用过"
        onPress={() => openPage("/packages/wallet/mine/index", {})}
      />
      <ListRow
        id="home-heard"
        glyph="说"
        title="说给我们听"
        detail="问一问、办不成事、请人帮办"
        onPress={() => openPage("/packages/heard/start/index", {})}
      />
    </List>
  );
}

/** How much there is, and how fresh it is. */
function DataNote() {
  const district = useAnswer("getDistrict", {});
  if (district.state !== "ready") return null;
  const { counts, asOf } = district.data;
  const when = clockText(Date.parse(asOf), { now: Date.now(), spoken: false });
  return (
    <Words className="block t-small t-2 section">
      {`可查${counts.items}个事项、${counts.places}个办事点，数据更新到${when}。`}
    </Words>
  );
}
