import type { AskedReason, LookReason, LookSubject, OwnLook } from "@yanta/types";

/** Why somebody looked, as staff choose it and as the person reads it. */
export const REASON_WORDS: Readonly<Record<LookReason, string>> = {
  called: "叫号办理",
  phoneBooking: "接电话预约",
  visit: "到场核对预约码",
  change: "改约或取消预约",
  caseLookUp: "来人报编号查进度",
  hoursChange: "改办公时间，通知受影响的人",
  rectification: "处理差评",
  enquiry: "答复咨询投诉",
  forgotCode: "来人忘了预约码",
  contact: "联系预约的人",
  check: "核对当天名单",
  other: "其他",
};

/** What the desk offers to choose from, where the work itself is no reason. */
export const ASKED_REASONS: readonly AskedReason[] = ["forgotCode", "contact", "check", "other"];

const SUBJECT_WORDS: Readonly<Record<LookSubject, string>> = {
  ticket: "排队号",
  appointment: "预约",
  case: "办件",
  rating: "评价",
  enquiry: "咨询投诉",
};

export const subjectWords = (subject: LookSubject): string => SUBJECT_WORDS[subject];

/** 小寨路便民中心的工作人员看了您的预约 */
export const ownLookText = ({ unit, subject }: Pick<OwnLook, "unit" | "subject">): string =>
  `${unit === undefined ? "" : `${unit}的`}工作人员看了您的${SUBJECT_WORDS[subject]}`;

/** The reason, with what was written where none of the others fitted. */
export const reasonText = ({ reason, note }: Pick<OwnLook, "reason" | "note">): string =>
  note === undefined ? REASON_WORDS[reason] : `${REASON_WORDS[reason]}：${note}`;
