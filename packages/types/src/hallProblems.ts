import type { ProblemKind } from "./problemKind";

/** Refusals of booking, queue and counters. */
export const hallProblems = {
  "slot-not-found": { status: 404, title: "没有这个时段", detail: "没有找到这个时段，请重新选择。", retry: false },
  "slot-past": { status: 409, title: "时段已过", detail: "这个时段已经开始，请选后面的时段。", retry: false },
  "notice-too-short": {
    status: 409,
    title: "来不及了",
    detail: "离开始时间太近，不能再约。请选后面的时段，或直接到现场取号。",
    retry: false,
  },
  "too-far-ahead": { status: 409, title: "还没放号", detail: "这一天还没有放号，请选近一点的日期。", retry: false },
  "slot-full": { status: 409, title: "该时段已约满", detail: "这个时间已约满，请选别的时段。", retry: false },
  "slot-closed": { status: 409, title: "时段已停约", detail: "这个时段暂停预约，请选别的时段。", retry: false },
  "overlapping-appointment": {
    status: 409,
    title: "时间冲突",
    detail: "您在这个时间已有别的预约，请先改约或取消。",
    retry: false,
  },
  "duplicate-appointment": {
    status: 409,
    title: "已经约过了",
    detail: "同一天这件事您已经约过，可以在“我的预约”里查看或改约。",
    retry: false,
  },
  "too-many-appointments": {
    status: 409,
    title: "预约数已满",
    detail: "您还没办的预约已到上限，办完或取消一个再约。",
    retry: false,
  },
  /** Missed several times; expires alone, never blocks walk-in or phone. */
  "booking-restricted": {
    status: 403,
    title: "暂不能网上预约",
    detail: "近期多次约了没来，暂不能网上预约。您仍可现场取号，或打电话预约。",
    retry: false,
  },
  "item-not-bookable-here": {
    status: 409,
    title: "这里不能约这件事",
    detail: "这个办事点不能预约这件事，请换一个办事点。",
    retry: false,
  },
  "hold-gone": { status: 409, title: "占的号已释放", detail: "给您留的号已过时间，请重新选择时段。", retry: false },
  "appointment-not-found": {
    status: 404,
    title: "没有这个预约",
    detail: "没有找到这个预约，请在“我的预约”里查看。",
    retry: false,
  },
  "appointment-not-changeable": {
    status: 409,
    title: "不能再改",
    detail: "这个预约已签到、已取消或已过期，不能再改。",
    retry: false,
  },
  "change-too-late": {
    status: 409,
    title: "太晚了",
    detail: "离预约时间太近，不能取消或改约。来不了也不要紧，请打电话告诉我们。",
    retry: false,
  },
  "too-early-to-check-in": { status: 409, title: "来早了", detail: "还没到签到时间，请稍后再签到。", retry: false },
  "too-late-to-check-in": {
    status: 409,
    title: "签到时间已过",
    detail: "签到时间已过，可以现场取号，我们会尽快为您办理。",
    retry: false,
  },
  "not-at-the-hall": {
    status: 409,
    title: "您还不在大厅",
    detail: "到大厅附近才能取号。也可以扫大厅里的二维码，或请工作人员帮您取号。",
    retry: false,
  },
  "preview-outdated": {
    status: 409,
    title: "预览已过期",
    detail: "预览后又有新的预约，请重新预览再保存。",
    retry: false,
  },

  "item-not-done-here": {
    status: 409,
    title: "这里不办这件事",
    detail: "这个办事点不办这件事，请换一个办事点。",
    retry: false,
  },
  "hall-closed": { status: 409, title: "现在不取号", detail: "现在不是取号时间，请看开放时间再来。", retry: false },
  "already-in-line": {
    status: 409,
    title: "您已在排队",
    detail: "这件事您已经取过号，请在“我的号”里查看。",
    retry: false,
  },
  "ticket-not-found": {
    status: 404,
    title: "没有这个号",
    detail: "没有找到这个号，可能是前一天的。请重新取号。",
    retry: false,
  },
  "move-not-allowed": {
    status: 409,
    title: "现在不能这样操作",
    detail: "这个号的状态已经变了，请刷新后再操作。",
    retry: false,
  },
  "requeue-too-late": { status: 409, title: "过号太久", detail: "过号已超过30分钟，请重新取号。", retry: false },
  "counter-not-found": { status: 404, title: "没有这个窗口", detail: "没有找到这个窗口，请重新选择。", retry: false },
  "counter-taken": { status: 409, title: "窗口有人", detail: "这个窗口已经由别的工作人员打开。", retry: false },
  "counter-closed": { status: 409, title: "窗口没开", detail: "请先开窗，再叫号。", retry: false },
  "counter-busy": { status: 409, title: "窗口正在办理", detail: "请先办结、过号或挂起当前的号。", retry: false },
  "line-not-found": { status: 404, title: "没有这类业务", detail: "没有找到这类业务，请重新选择。", retry: false },
} as const satisfies Record<string, ProblemKind>;
