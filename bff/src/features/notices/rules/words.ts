import { clockTime, parseInstant, shanghaiDay, shanghaiMinuteOfDay, weekdayOf } from "@yanta/domain/calendar";
import type { NoticeKind } from "@yanta/types";

/** What is said on one occasion. Gaps are `{station}`, filled from `noticeValues`. */
export interface Words {
  /** Name of the WeChat template; kinds that share one share its accepts. */
  template: string;
  title: string;
  text: string;
  /** At most 20 characters: a field of the template. */
  tip: string;
  /** At most 5 Chinese characters: a field of the template. */
  state: string;
  sms: { key: string; text: string };
}

export type NoticeValues = Readonly<Record<string, string>>;

const WEEKDAYS = { mon: "周一", tue: "周二", wed: "周三", thu: "周四", fri: "周五", sat: "周六", sun: "周日" } as const;

/** `11月26日（周四）09:30`, by the wall clock of Asia/Shanghai. */
export function spokenTime(instant: Date): string {
  const day = shanghaiDay(instant);
  const [, month, date] = day.split("-");
  return `${Number(month)}月${Number(date)}日（${WEEKDAYS[weekdayOf(day)]}）${clockTime(shanghaiMinuteOfDay(instant))}`;
}

/** `2026年11月26日 09:30`: the form in which WeChat wants a `time`. */
export function templateTime(instant: Date): string {
  const [year, month, date] = shanghaiDay(instant).split("-");
  return `${year}年${month}月${date}日 ${clockTime(shanghaiMinuteOfDay(instant))}`;
}

/**
 * What an event says, under the names that templates and texts use.
 *
 * @param fields - as the event carries them: `station` or `stationName`, `item` or `taskName`, `startsAt` (ISO 8601),
 *   `code`, `number`, `counterName`, `ahead`, `until` (`HH:mm`), `amount`. What is missing is said in general words.
 * @param dueAt - stands in for `startsAt` where there is none.
 */
export function noticeValues(words: Words, fields: Readonly<Record<string, string>>, dueAt: Date): NoticeValues {
  const startsAt = parseInstant(fields["startsAt"] ?? "") ?? dueAt;
  return {
    station: fields["stationName"] ?? fields["station"] ?? "办事大厅",
    item: fields["taskName"] ?? fields["item"] ?? "您的事项",
    when: spokenTime(startsAt),
    time: templateTime(startsAt),
    code: fields["code"] ?? "",
    number: fields["number"] ?? "您的",
    counter: fields["counterName"] ?? "窗口",
    ahead: fields["ahead"] ?? "3",
    until: fields["until"] ?? "下班",
    amount: fields["amount"] ?? "相应金额",
    tip: words.tip,
    state: words.state,
  };
}

/** A text with its gaps filled. */
export const fillGaps = (text: string, values: NoticeValues): string =>
  text.replace(/\{(\w+)\}/g, (_gap, name: string) => values[name] ?? "");

/** Names of the gaps of a text, each once: what an SMS provider asks for beside its own copy of the text. */
export const gapsOf = (text: string): string[] => [
  ...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? "")),
];

export type WordsByKind = Readonly<Record<NoticeKind, Words>>;
