import type { StationSummary } from "@yanta/types";

type Facility = StationSummary["facilities"][number];

export const LEVEL_NAMES: Record<StationSummary["level"], string> = {
  district: "区中心",
  street: "街道中心",
  community: "社区站",
  kiosk: "便民驿站",
};

export const KIND_NAMES: Record<StationSummary["kind"], string> = {
  hall: "有窗口",
  outpost: "银行邮局代办",
  selfService: "自助机",
};

export const FACILITY_NAMES: Record<Facility, string> = {
  barrierFree: "无障碍",
  parking: "可停车",
  motherBabyRoom: "母婴室",
  selfService24h: "24小时自助",
  assistance: "帮办代办",
};

export const SOURCE_NAMES = { province: "省级平台", bureau: "区里部门", demonstration: "示范数据" } as const;
