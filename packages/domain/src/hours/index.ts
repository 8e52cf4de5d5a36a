export { describeDay, describeNow } from "./describeNow";
export {
  describeExtendedHours,
  describeHoursRules,
  describeSpans,
  describeWeek,
  type ExtendedHoursLine,
  type HoursLine,
} from "./describeWeek";
export { openingAt, type Opening } from "./openingAt";
export { spansOn } from "./spansOn";
