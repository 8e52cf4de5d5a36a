import type { CaseLimits, TimeLimit } from "@yanta/domain/deadline";

/** What an item says about time. */
interface ItemTimes {
  taskType: string;
  promisedLimit?: TimeLimit;
  statutoryLimit?: TimeLimit;
}

/** 行政许可, by the national list. */
const PERMIT = "01";

/** "At once" is no number of days: zero is how platforms write it. */
const limitOf = (limit: TimeLimit | undefined): TimeLimit | null =>
  limit === undefined || limit.amount === 0 ? null : limit;

/** @param item - absent where it is no longer published: then nothing is known about its time. */
export const limitsOf = (item: ItemTimes | undefined): CaseLimits => ({
  promised: limitOf(item?.promisedLimit),
  statutory: limitOf(item?.statutoryLimit),
  permit: item?.taskType === PERMIT,
});
