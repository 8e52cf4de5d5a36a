import { expect, test } from "@jest/globals";
import { ownLookText, reasonText } from "./lookText";

test("a look is told with the place, what was opened, and why", () => {
  expect(ownLookText({ unit: "小寨路便民中心", subject: "appointment" })).toBe("小寨路便民中心的工作人员看了您的预约");
  expect(ownLookText({ subject: "rating" })).toBe("工作人员看了您的评价");
  expect(reasonText({ reason: "called" })).toBe("叫号办理");
  expect(reasonText({ reason: "other", note: "核对投诉" })).toBe("其他：核对投诉");
});
