import { Box, Press, Words } from "../platform/elements";
import { openTab, type Tab } from "../platform/router";

const TABS: readonly { tab: Tab; name: string }[] = [
  { tab: "home", name: "首页" },
  { tab: "map", name: "地图" },
  { tab: "book", name: "预约" },
  { tab: "cases", name: "办件" },
  { tab: "mine", name: "我的" },
];

interface TabBarProps {
  here: Tab;
  /** The elder version has four: the map is reached from the places' list. */
  elder: boolean;
}

/** The native bar cannot scale its words, so every tab page draws this one. */
export function TabBar({ here, elder }: TabBarProps) {
  const shown = elder ? TABS.filter(({ tab }) => tab !== "map") : TABS;
  return (
    <Box className="tabs" role="navigation" label="主导航">
      {shown.map(({ tab, name }) => (
        <Press
          key={tab}
          id={`tab-${tab}`}
          role="link"
          label={name}
          current={tab === here}
          className={tab === here ? "tab tab-here" : "tab"}
          onPress={() => {
            if (tab !== here) openTab(tab);
          }}
        >
          <Words className={`shape shape-${tab}`} decorative />
          <Words>{name}</Words>
        </Press>
      ))}
    </Box>
  );
}
