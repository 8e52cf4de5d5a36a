import { describe, expect, test } from "@jest/globals";
import { statutoryCalendar } from "@yanta/domain/calendar";
import { caseClock } from "@yanta/domain/deadline";
import type { CaseStepRecord } from "../../../gateways/province";
import { eventsOf, type CaseFile } from "./caseFile";
import { limitsOf } from "./limits";
import { mostPressingFirst } from "./order";
import { tellingsOf } from "./tellings";
import { detailOf, summaryOf, type JudgedCase } from "./views";
import { lineWords, resultWords } from "./words";

const at = (wallClock: string) => new Date(`2026-${wallClock.replace(" ", "T")}:00+08:00`);
const item = { taskType: "01", promisedLimit: { amount: 7, unit: "workingDay" as const } };
const head = {
  _id: "case-1",
  changedAt: "2026-11-02 02:00:00",
  projectNo: "610113202611190001",
  taskCode: "T-1",
  name: "食品经营许可",
  office: "雁塔区行政审批服务局",
  source: "demonstration" as const,
};
const step = (kind: CaseStepRecord["kind"], when: string, more: Partial<CaseStepRecord> = {}) => ({
  _id: `${kind} ${when}`,
  changedAt: "2026-11-02 02:00:00",
  projectNo: head.projectNo,
  kind,
  name: kind,
  at: at(when),
  ...more,
});
const judged = (file: Partial<CaseFile>, asOf = at("11-24 10:00")): JudgedCase => {
  const whole = { head, steps: [], pauses: [], results: [], ...file };
  const events = eventsOf(whole);
  const clock = caseClock(events, limitsOf(item), asOf, statutoryCalendar);
  return { file: whole, events, clock, name: head.name, isPermit: true };
};
const stamp = { changedAt: "2026-11-02 02:00:00", projectNo: head.projectNo };
const rules = { halfAt: 0.5, threeDays: 3, oneDay: 1, silentAfter: 5, untoldPauseAfter: 20 };

const received = step("received", "11-18 20:00");
const asked = step("supplementRequested", "11-20 11:00", { note: "租赁合同复印件", supplyBy: "2026-12-04" });
const decided = step("decided", "11-23 16:00");
const licence = { name: "食品经营许可证", number: "****0001" };
const result = { _id: "r", ...stamp, type: "准予", at: at("11-23 16:00"), licence, byPost: true };

describe("a case in a resident's words", () => {
  test.each([
    {
      says: "is with the office until it says whether all is there",
      file: { steps: [step("received", "11-20 09:00")] },
      view: { state: "received", stateText: "材料已收到，11月27日前会告诉您是否受理", acceptedAt: null },
    },
    {
      says: "waits for what the resident has to hand in, by when",
      file: { steps: [received, asked] },
      view: {
        state: "supplement",
        todo: { text: "请补交材料：租赁合同复印件", until: "2026-12-04" },
      },
    },
    {
      says: "runs to the promised day",
      file: { steps: [step("accepted", "11-19 09:45")] },
      view: { state: "accepted", dueOn: "2026-11-30", stateText: "正在办理，11月30日前办完" },
    },
    {
      says: "goes by the dates on the case where no step tells them",
      file: { head: { ...head, appliedAt: at("11-19 09:00"), acceptedAt: at("11-19 09:45") } },
      view: { state: "accepted", dueOn: "2026-11-30", acceptedAt: "2026-11-19T09:45:00+08:00" },
    },
    {
      says: "goes by a corrected step, not by the date on the case",
      file: { head: { ...head, acceptedAt: at("11-19 09:45") }, steps: [step("accepted", "11-20 09:00")] },
      view: { dueOn: "2026-12-01" },
    },
    {
      says: "is accepted with the supplement",
      file: { steps: [received, asked, step("supplementAccepted", "11-23 09:00")] },
      view: { state: "accepted", acceptedAt: "2026-11-23T09:00:00+08:00" },
    },
    {
      says: "was not answered in time and counts as accepted",
      file: { steps: [step("received", "11-10 09:00")] },
      view: { certainty: "deemed", acceptedAt: "2026-11-10T09:00:00+08:00" },
    },
    {
      says: "stands still, and says why",
      file: {
        steps: [step("accepted", "11-10 09:00")],
        pauses: [{ _id: "p", ...stamp, name: "专家评审", from: at("11-12 09:00") }],
      },
      view: { state: "paused", stateText: "暂停中（专家评审），这段时间不算在期限里", dueOn: null },
    },
    {
      says: "has a result on its way by post",
      file: { steps: [step("accepted", "11-19 09:00"), decided], results: [result] },
      view: { state: "decided", todo: { text: "结果会寄给您，请留意快递" } },
    },
    {
      says: "is over by its result alone",
      file: { steps: [step("accepted", "11-19 09:00")], results: [{ ...result, type: "不予" }] },
      view: { state: "decided", stateText: "办完了，有结果了" },
    },
    {
      says: "is not over by a result that has not come",
      file: { steps: [step("accepted", "11-19 09:00")], results: [{ _id: "r", ...stamp, byPost: false }] },
      view: { state: "accepted" },
    },
    {
      says: "is late, and says whom to ask",
      file: { steps: [step("accepted", "10-09 10:00")] },
      view: { overdue: true, todo: { text: "已过办结的日子，可以打12345询问或投诉" } },
    },
  ])("$says", ({ file, view }) => {
    expect(summaryOf(judged(file))).toMatchObject(view);
  });

  test("tells each step in plain words, with the office's own and the law behind them", () => {
    const pauses = [{ _id: "p", ...stamp, name: "专家评审", from: at("11-20 14:00"), until: at("11-21 10:00") }];
    const detail = detailOf(
      judged({ steps: [decided, received, step("accepted", "11-19 09:00")], pauses, results: [result] }),
      at("11-24 09:00"),
    );
    expect(detail.steps.map(({ plain }) => plain)).toEqual([
      "窗口收到了您的材料",
      "材料齐了，正式开始办理",
      "需要专门的程序，这段时间不算在期限里",
      "专门的程序做完了，期限继续算",
      "办完了，有结果了",
    ]);
    expect(detail.steps[1]).toMatchObject({ name: "accepted", by: head.office, basis: "《行政许可法》第三十二条" });
    expect(detail.result).toMatchObject({ type: "准予", plain: "批准了", licence });
  });

  test.each([
    { type: "准予", plain: "批准了" },
    { type: "不予许可", plain: "没有批准" },
    { type: "不予受理", plain: "没有受理" },
    { type: "退件", plain: "退回了，没有办成" },
    { type: "转报", plain: "报给上级继续办" },
    { type: "其他情形", plain: "结果：其他情形" },
  ])("a result $type is told as $plain", ({ type, plain }) => {
    expect(resultWords(type)).toBe(plain);
  });

  test("a step that nobody knows is shown as the office wrote it", () => {
    expect(lineWords("other", "联合踏勘", true)).toEqual({ plain: "办理环节：联合踏勘" });
  });
});

describe("a list of cases", () => {
  test("begins with what has to be done, then what runs by its day, then what is over", () => {
    const cases = [
      judged({ head: { ...head, projectNo: "over" }, steps: [step("accepted", "11-19 09:00"), decided] }),
      judged({ head: { ...head, projectNo: "later" }, steps: [step("accepted", "11-20 09:00")] }),
      judged({ head: { ...head, projectNo: "sooner" }, steps: [step("accepted", "11-19 09:00")] }),
      judged({ head: { ...head, projectNo: "todo" }, steps: [received, asked] }),
    ].map(summaryOf);
    expect(cases.sort(mostPressingFirst).map(({ projectNo }) => projectNo)).toEqual([
      "todo",
      "sooner",
      "later",
      "over",
    ]);
  });
});

describe("what is told of a case", () => {
  const kinds = (file: Partial<CaseFile>, asOf?: Date) =>
    tellingsOf(judged(file, asOf), statutoryCalendar, rules).map(({ kind }) => kind);
  test.each([
    {
      says: "nothing on its first days",
      file: { steps: [step("accepted", "11-19 09:00")] },
      asOf: at("11-20 10:00"),
      kinds: [],
    },
    {
      says: "half of the time",
      file: { steps: [step("accepted", "11-19 09:00"), step("handling", "11-24 09:00")] },
      asOf: at("11-25 10:00"),
      kinds: ["threeDaysLeft"],
    },
    {
      says: "what has to be handed in",
      file: { steps: [received, asked] },
      asOf: at("11-24 10:00"),
      kinds: ["supplement"],
    },
    {
      says: "nothing of a supplement of last year's",
      file: { steps: [received, asked] },
      asOf: at("12-24 10:00"),
      kinds: [],
    },
    {
      says: "its result",
      file: { steps: [step("accepted", "11-19 09:00"), decided] },
      asOf: at("11-24 10:00"),
      kinds: ["decided"],
    },
    {
      says: "that it is late and silent",
      file: { steps: [step("accepted", "10-09 10:00")] },
      asOf: at("11-24 10:00"),
      kinds: ["overdue", "statutoryOverdue", "silent"],
    },
  ])("is $says", ({ file, asOf, kinds: expected }) => {
    expect(kinds(file, asOf)).toEqual(expected);
  });
});
