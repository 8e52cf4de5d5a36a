import type { BookingRules } from "@yanta/types";

type RuleName = Exclude<keyof BookingRules, "source">;

const RULES: readonly { name: RuleName; says: (value: number) => string }[] = [
  { name: "daysAhead", says: (days) => `可以约今后${days}天` },
  { name: "cellMinutes", says: (minutes) => `一格${minutes}分钟` },
  { name: "noticeMinutes", says: (minutes) => `网上预约最晚提前${minutes}分钟` },
  { name: "releaseToWalkInMinutes", says: (minutes) => `开始前${minutes}分钟，没约出去的号转给现场` },
  { name: "cancelUntilMinutes", says: (minutes) => `最晚提前${minutes}分钟改约或取消` },
  { name: "maxLivePerPerson", says: (count) => `一个人最多同时约${count}个` },
  { name: "checkInEarlyMinutes", says: (minutes) => `提前${minutes}分钟起可签到` },
  { name: "checkInLateMinutes", says: (minutes) => `过了${minutes}分钟不能再签到` },
  { name: "holdSeconds", says: (seconds) => `填写时占号${Math.round(seconds / 60)}分钟` },
  { name: "holdBackMinutes", says: (minutes) => `退的号${minutes}分钟内不定时放回` },
  { name: "noShowLimit", says: (count) => `爽约${count}次暂停网上预约` },
  { name: "noShowWindowDays", says: (days) => `爽约按近${days}天算` },
  { name: "restrictionDays", says: (days) => `暂停${days}天，现场取号和电话预约不受影响` },
];

export interface RuleLine {
  name: RuleName;
  text: string;
  /** The station has set it itself. */
  isOwn: boolean;
}

/** Every rule of booking in a sentence. */
export const ruleLines = (rules: BookingRules, overridden: readonly string[]): RuleLine[] =>
  RULES.map(({ name, says }) => ({ name, text: says(rules[name]), isOwn: overridden.includes(name) }));
