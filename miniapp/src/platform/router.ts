import Taro from "@tarojs/taro";

/** Every page of the app and what it reads from its address. */
export interface PageParameters {
  "/packages/items/search/index": { q?: string; topic?: string; audience?: string };
  "/packages/items/guide/index": { taskCode: string };
  "/packages/items/places/index": { taskCode: string };
  "/packages/places/place/index": { stationId: string; taskCode?: string };
  "/packages/places/report/index": { stationId?: string; taskCode?: string; name?: string };
  "/packages/places/community/index": Record<string, never>;
  "/packages/settings/privacy/index": Record<string, never>;
  "/packages/settings/about/index": Record<string, never>;
  "/packages/settings/favourites/index": Record<string, never>;
  "/packages/staff/desk/index": Record<string, never>;
  "/packages/display/hall/index": { stationId?: string };
}
export const TAB_PAGES = {
  home: "/pages/home/index",
  map: "/pages/map/index",
  book: "/pages/book/index",
  cases: "/pages/cases/index",
  mine: "/pages/mine/index",
} as const;
export type Tab = keyof typeof TAB_PAGES;

/** Opens a page above the present one. */
export function openPage<Path extends keyof PageParameters>(path: Path, parameters: PageParameters[Path]): void {
  const query = Object.entries(parameters as Record<string, string | undefined>)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  void Taro.navigateTo({ url: query ? `${path}?${query}` : path });
}

export function openTab(tab: Tab): void {
  void Taro.switchTab({ url: TAB_PAGES[tab] });
}

/** Back, or to the first page when a link led straight here. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab("home");
}

/** A parameter of the address. WeChat leaves it encoded where a browser decodes it. */
export function textParameter(value: string | undefined): string {
  if (!value) return "";
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
