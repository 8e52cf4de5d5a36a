export type ReportKind = "phone" | "address" | "hours" | "closed" | "items" | "guide" | "position" | "other";

/** What can be wrong, and about what. */
export const REPORT_KINDS: readonly { value: ReportKind; name: string; about: "place" | "item" | "both" }[] = [
  { value: "phone", name: "电话打不通", about: "place" },
  { value: "hours", name: "开门时间不对", about: "place" },
  { value: "closed", name: "已经撤了", about: "place" },
  { value: "address", name: "地址不对", about: "place" },
  { value: "position", name: "地图位置不对", about: "place" },
  { value: "items", name: "这件事办不了", about: "place" },
  { value: "guide", name: "指南不对", about: "item" },
  { value: "other", name: "其他", about: "both" },
];
