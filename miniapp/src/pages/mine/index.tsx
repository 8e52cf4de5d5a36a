import { useFavourites } from "../../features/kept";
import {
  FONT_STEP_NAMES,
  FONT_STEPS,
  setPreferences,
  THEME_NAMES,
  THEMES,
  usePreferences,
} from "../../features/preferences";
import { SignedIn } from "../../features/session";
import { useStartingPoint } from "../../features/startingPoint";
import { Box } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { Card, Section } from "../../ui/Card";
import { ChoiceChips, SwitchRow } from "../../ui/choices";
import { List, ListRow } from "../../ui/List";
import { Page } from "../../ui/Page";
import { Account } from "./Account";

const SIZES = FONT_STEPS.map((value) => ({ value, name: FONT_STEP_NAMES[value] }));
const LOOKS = THEMES.map((value) => ({ value, name: THEME_NAMES[value] }));

/** 我的: how the app looks, and what this phone remembers. */
export default function MinePage() {
  const { elder, fontStep, theme } = usePreferences();
  const community = useStartingPoint((state) => (state.from?.origin === "community" ? state.from.name : undefined));
  const kept = useFavourites((state) => state.list.length);
  return (
    <Page title="我的" tab="mine">
      <SignedIn why="登录后可以预约、取号，快到您时提醒您。">
        <Account />
      </SignedIn>
      <Section id="version" title="版本">
        <Card>
          <SwitchRow
            id="elder"
            label="长辈版（字大、按钮大）"
            on={elder}
            onToggle={(on) => setPreferences({ elder: on, elderOffered: true })}
          />
        </Card>
      </Section>
      <Section id="font-size" title="字号">
        <Card>
          <ChoiceChips
            id="font"
            label="字号"
            options={SIZES}
            value={fontStep}
            onChoose={(step) => setPreferences({ fontStep: step })}
          />
        </Card>
      </Section>
      <Section id="theme" title="深色">
        <Card>
          <ChoiceChips
            id="theme"
            label="深色"
            options={LOOKS}
            value={theme}
            onChoose={(chosen) => setPreferences({ theme: chosen })}
          />
        </Card>
      </Section>
      <Box className="section">
        <List>
          <ListRow
            id="favourites"
            title="我的收藏"
            detail={kept > 0 ? `${kept}个，只存在这部手机里` : "还没有收藏"}
            onPress={() => openPage("/packages/settings/favourites/index", {})}
          />
          <ListRow
            id="community"
            title="我的社区"
            detail={community ?? "还没选"}
            onPress={() => openPage("/packages/places/community/index", {})}
          />
          <ListRow id="looks" title="谁看过我的信息" onPress={() => openPage("/packages/account/looks/index", {})} />
          <ListRow id="privacy" title="隐私" onPress={() => openPage("/packages/settings/privacy/index", {})} />
          <ListRow id="about" title="关于和数据说明" onPress={() => openPage("/packages/settings/about/index", {})} />
        </List>
      </Box>
    </Page>
  );
}
