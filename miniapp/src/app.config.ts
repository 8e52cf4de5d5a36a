export default defineAppConfig({
  pages: ["pages/home/index", "pages/map/index", "pages/book/index", "pages/cases/index", "pages/mine/index"],
  subPackages: [
    { root: "packages/items", pages: ["search/index", "guide/index", "places/index"] },
    { root: "packages/places", pages: ["place/index", "report/index", "community/index"] },
    {
      root: "packages/booking",
      pages: ["item/index", "place/index", "time/index", "confirm/index", "mine/index", "appointment/index"],
    },
    { root: "packages/queue", pages: ["take/index", "ticket/index"] },
    { root: "packages/account", pages: ["devices/index", "phone/index", "notices/index"] },
    {
      root: "packages/wallet",
      pages: [
        "mine/index",
        "licence/index",
        "show/index",
        "copy/index",
        "grants/index",
        "grant/index",
        "access/index",
        "identity/index",
        "offer/index",
      ],
    },
    { root: "packages/settings", pages: ["privacy/index", "about/index", "favourites/index"] },
    {
      root: "packages/staff",
      pages: [
        "desk/index",
        "signIn/index",
        "counter/index",
        "phone/index",
        "today/index",
        "hall/index",
        "code/index",
        "password/index",
        "verify/index",
      ],
    },
    { root: "packages/display", pages: ["hall/index"] },
  ],
  preloadRule: {
    "pages/home/index": { network: "all", packages: ["packages/items", "packages/places"] },
  },
  window: {
    navigationBarTitleText: "掌上办",
    navigationBarBackgroundColor: "@navigationBackground",
    navigationBarTextStyle: "@navigationText" as "black",
    backgroundColor: "@background",
    backgroundTextStyle: "@backgroundText" as "dark",
  },
  tabBar: {
    custom: true,
    color: "#4A5361",
    selectedColor: "#1456B8",
    backgroundColor: "#FFFFFF",
    list: [
      { pagePath: "pages/home/index", text: "首页" },
      { pagePath: "pages/map/index", text: "地图" },
      { pagePath: "pages/book/index", text: "预约" },
      { pagePath: "pages/cases/index", text: "办件" },
      { pagePath: "pages/mine/index", text: "我的" },
    ],
  },
  darkmode: true,
  themeLocation: "theme.json",
  lazyCodeLoading: "requiredComponents",
  // Not the fuzzy position: it is kilometres off, and the nearest place is minutes away on foot.
  requiredPrivateInfos: ["getLocation"],
  permission: { "scope.userLocation": { desc: "找最近的办事点，取号签到时看您到了没有，不保存行踪" } },
  // A page that slides in over one that is still sliding out can leave a blank tab page in the browser.
  animation: false,
});
