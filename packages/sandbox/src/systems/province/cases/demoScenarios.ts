/** One step as an office writes it. Times are Shanghai's wall clock. */
export interface DemoStep {
  event: string;
  at: string;
  stage?: string;
  note?: string;
  more?: Record<string, string | number>;
}

export interface DemoPause {
  name: string;
  reason: string;
  from: string;
  until?: string;
  /** Working days that the applicant was told. */
  days?: number;
}

export interface DemoResult {
  type: string;
  at: string;
  note?: string;
  /** Name of the licence. */
  licence?: string;
  byPost?: boolean;
}

/** How one case went. The dates lie around the sandbox's November 2026 and never move. */
export interface DemoScenario {
  key: string;
  channel: string;
  appliedAt: string;
  acceptedAt?: string;
  steps: DemoStep[];
  pauses?: DemoPause[];
  results?: DemoResult[];
}

const received = (at: string): DemoStep => ({ event: "收件", at, stage: "收件" });
const accepted = (at: string): DemoStep => ({ event: "受理", at, stage: "受理", note: "材料齐全，予以受理。" });

const running: DemoScenario = {
  key: "running",
  channel: "窗口",
  appliedAt: "2026-11-19 09:20:00",
  acceptedAt: "2026-11-19 09:45:00",
  steps: [
    received("2026-11-19 09:20:00"),
    accepted("2026-11-19 09:45:00"),
    { event: "承办", at: "2026-11-20 10:05:00", stage: "审查", note: "已转业务科室核查。" },
    { event: "审核", at: "2026-11-23 15:30:00", stage: "审查" },
  ],
};

const supplement: DemoScenario = {
  key: "supplement",
  channel: "网上",
  appliedAt: "2026-11-18 20:11:00",
  steps: [
    received("2026-11-18 20:11:00"),
    {
      event: "补正告知",
      at: "2026-11-20 11:00:00",
      stage: "受理",
      note: "请补交：经营场所的租赁合同（复印件）；申请表第2页签字。",
      more: { supply_by: "2026-12-04" },
    },
  ],
};

const paused: DemoScenario = {
  key: "paused",
  channel: "窗口",
  appliedAt: "2026-11-04 10:00:00",
  acceptedAt: "2026-11-05 09:10:00",
  steps: [
    received("2026-11-04 10:00:00"),
    accepted("2026-11-05 09:10:00"),
    { event: "承办", at: "2026-11-06 14:00:00", stage: "审查" },
  ],
  pauses: [{ name: "专家评审", reason: "需专家评审后决定", from: "2026-11-09 09:00:00", days: 20 }],
};

const done: DemoScenario = {
  key: "done",
  channel: "窗口",
  appliedAt: "2026-10-12 09:00:00",
  acceptedAt: "2026-10-12 09:30:00",
  steps: [
    received("2026-10-12 09:00:00"),
    accepted("2026-10-12 09:30:00"),
    { event: "审核", at: "2026-10-13 10:00:00", stage: "审查" },
    { event: "批准", at: "2026-10-14 16:00:00", stage: "决定", note: "符合条件，准予。" },
    { event: "办结", at: "2026-10-14 16:20:00", stage: "决定" },
    { event: "送达", at: "2026-10-16 11:00:00", stage: "送达" },
  ],
  results: [{ type: "准予", at: "2026-10-14 16:20:00", licence: "许可证" }],
};

const ready: DemoScenario = {
  key: "ready",
  channel: "网上",
  appliedAt: "2026-11-12 19:40:00",
  acceptedAt: "2026-11-13 09:00:00",
  steps: [
    received("2026-11-12 19:40:00"),
    accepted("2026-11-13 09:00:00"),
    { event: "审核", at: "2026-11-16 10:00:00", stage: "审查" },
    { event: "办结", at: "2026-11-23 16:40:00", stage: "决定" },
  ],
  results: [{ type: "准予", at: "2026-11-23 16:40:00", licence: "证明", byPost: true }],
};

const overdue: DemoScenario = {
  key: "overdue",
  channel: "窗口",
  appliedAt: "2026-10-09 10:00:00",
  acceptedAt: "2026-10-09 10:30:00",
  steps: [
    received("2026-10-09 10:00:00"),
    accepted("2026-10-09 10:30:00"),
    { event: "承办", at: "2026-10-15 09:00:00", stage: "审查" },
  ],
};

const refused: DemoScenario = {
  key: "refused",
  channel: "网上",
  appliedAt: "2026-09-15 12:00:00",
  steps: [
    received("2026-09-15 12:00:00"),
    { event: "不予受理", at: "2026-09-17 09:00:00", stage: "受理", note: "不属于本机关职权范围，请向市级部门申请。" },
  ],
};

/** Which cases the demonstration people have, in the order of the people. */
export const DEMO_CASES: readonly (readonly DemoScenario[])[] = [
  [running, done],
  [supplement, running, done, refused],
  [paused, ready, done],
  [overdue, supplement, paused, done],
];
