import { describe, expect, test } from "@jest/globals";
import { returnFor } from "./signInReturn";

describe("coming back from WeChat's page", () => {
  test("the page one left opens again, with what was chosen on it", () => {
    const page = "/packages/booking/confirm/index?slotId=s1&taskCode=t1";
    expect(returnFor({ state: "a", page }, "a")).toEqual({ page, isOurs: true });
  });

  test("a code that somebody else asked for is not taken", () => {
    expect(returnFor({ state: "a", page: "/pages/mine/index" }, "b")).toEqual({
      page: "/pages/mine/index",
      isOurs: false,
    });
  });

  test.each([undefined, "text", null])("nothing kept (%s): home, and no code is taken", (kept) => {
    expect(returnFor(kept, "a")).toEqual({ page: "/", isOurs: false });
  });

  test("another site is no page", () => {
    expect(returnFor({ state: "a", page: "https://elsewhere.example" }, "a").page).toBe("/");
  });
});
