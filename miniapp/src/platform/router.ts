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
  "/packages/booking/item/index": { stationId?: string; purpose: "book" | "take" };
  "/packages/booking/place/index": { taskCode: string; purpose: "book" | "take" };
  /** `day` is the one to show; without it the elder version asks for the day first. `appointmentId` moves that one. */
  "/packages/booking/time/index": { taskCode: string; stationId: string; day?: string; appointmentId?: string };
  "/packages/booking/confirm/index": {
    taskCode: string;
    slotId: string;
    startsAt: string;
    stationId?: string;
    stationName?: string;
    appointmentId?: string;
  };
  "/packages/booking/mine/index": Record<string, never>;
  "/packages/booking/appointment/index": { appointmentId: string };
  "/packages/queue/take/index": { taskCode: string; stationId: string };
  "/packages/queue/ticket/index": { ticketId: string };
  "/packages/cases/detail/index": { projectNo: string };
  "/packages/cases/lookup/index": { projectNo?: string };
  "/packages/payments/mine/index": Record<string, never>;
  /** `paying` right after WeChat's sheet: the result is asked for at once. */
  "/packages/payments/detail/index": { paymentId: string; paying?: "1" };
  "/packages/payments/pay/index": { taskCode: string; stationId?: string };
  "/packages/ratings/mine/index": Record<string, never>;
  /** One of the two. */
  "/packages/ratings/rate/index": { ticketId?: string; projectNo?: string };
  "/packages/ratings/detail/index": { ratingId: string };
  "/packages/ratings/counter/index": { code: string };
  "/packages/heard/start/index": { taskCode?: string; stationId?: string; projectNo?: string };
  /** `kind` is one of the contract's kinds of enquiries. */
  "/packages/heard/form/index": { kind: string; taskCode?: string; stationId?: string; projectNo?: string };
  "/packages/heard/mine/index": Record<string, never>;
  "/packages/heard/detail/index": { enquiryId: string };
  "/packages/account/devices/index": Record<string, never>;
  "/packages/account/phone/index": Record<string, never>;
  "/packages/account/notices/index": Record<string, never>;
  "/packages/account/looks/index": Record<string, never>;
  "/packages/wallet/mine/index": Record<string, never>;
  "/packages/wallet/licence/index": { licenceId: string };
  "/packages/wallet/show/index": { licenceId: string };
  "/packages/wallet/copy/index": { licenceId: string };
  "/packages/wallet/grants/index": Record<string, never>;
  "/packages/wallet/grant/index": { grantId: string };
  /** Without `licenceId`, of all licences. */
  "/packages/wallet/access/index": { licenceId?: string };
  "/packages/wallet/identity/index": Record<string, never>;
  /** What the booking has just offered. */
  "/packages/wallet/offer/index": { appointmentId: string };
  "/packages/staff/desk/index": Record<string, never>;
  "/packages/staff/signIn/index": Record<string, never>;
  "/packages/staff/counter/index": Record<string, never>;
  "/packages/staff/phone/index": Record<string, never>;
  "/packages/staff/today/index": Record<string, never>;
  "/packages/staff/hall/index": Record<string, never>;
  "/packages/staff/code/index": Record<string, never>;
  "/packages/staff/password/index": Record<string, never>;
  /** The errand of whoever stands at the counter, with its name. */
  "/packages/staff/verify/index": { taskCode?: string; name?: string };
  "/packages/inbox/list/index": Record<string, never>;
  "/packages/inbox/refunds/index": Record<string, never>;
  "/packages/inbox/reconciliation/index": Record<string, never>;
  "/packages/inbox/deadLetters/index": Record<string, never>;
  "/packages/inbox/looks/index": Record<string, never>;
  "/packages/inbox/rectifications/index": Record<string, never>;
  "/packages/inbox/rectification/index": { ratingId: string };
  "/packages/inbox/enquiries/index": Record<string, never>;
  "/packages/inbox/enquiry/index": { enquiryId: string };
  /** `screenKey` makes it the hall's own wall, which shows the day's code too. */
  "/packages/display/hall/index": { stationId?: string; screenKey?: string };
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
  void Taro.navigateTo({ url: addressOf(path, parameters) });
}

/** Opens a page in place of the present one: going back does not return to what is done. */
export function replacePage<Path extends keyof PageParameters>(path: Path, parameters: PageParameters[Path]): void {
  void Taro.redirectTo({ url: addressOf(path, parameters) });
}

/** Opens the page that shows what has been done: there is no way back into the steps that led to it. */
export function finishOn<Path extends keyof PageParameters>(path: Path, parameters: PageParameters[Path]): void {
  void Taro.reLaunch({ url: addressOf(path, parameters) });
}

/** Opens an address of this app that the API gave, as a notice carries it. */
export function openAddress(address: string): void {
  void Taro.navigateTo({ url: address.startsWith("/") ? address : `/${address}` });
}

function addressOf<Path extends keyof PageParameters>(path: Path, parameters: PageParameters[Path]): string {
  const query = Object.entries(parameters as Record<string, string | undefined>)
    .filter((entry): entry is [string, string] => entry[1] !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
    .join("&");
  return query ? `${path}?${query}` : path;
}

export function openTab(tab: Tab): void {
  void Taro.switchTab({ url: TAB_PAGES[tab] });
}

/** Back, or to the first page when a link led straight here. */
export function goBack(): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else openTab("home");
}

/** Back, or to the page one would have come from, when a link or signing in over another page led straight here. */
export function backOr<Path extends keyof PageParameters>(path: Path, parameters: PageParameters[Path]): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else replacePage(path, parameters);
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
