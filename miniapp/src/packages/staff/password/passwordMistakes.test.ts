import { describe, expect, test } from "@jest/globals";
import { passwordMistakes } from "./passwordMistakes";

const good = { oldPassword: "old", newPassword: "雨伞 石榴 台灯 自行车", repeated: "雨伞 石榴 台灯 自行车" };

describe("the form of a new password", () => {
  test.each([
    { says: "a whole one is sent", draft: good, fields: [] },
    { says: "the old one is needed", draft: { ...good, oldPassword: "" }, fields: ["oldPassword"] },
    { says: "eleven characters are too few", draft: { ...good, newPassword: "a".repeat(11) }, fields: ["newPassword"] },
    { says: "both must be the same", draft: { ...good, repeated: "雨伞" }, fields: ["repeated"] },
    {
      says: "an empty form names what to begin with",
      draft: { oldPassword: "", newPassword: "", repeated: "" },
      fields: ["oldPassword", "newPassword"],
    },
  ])("$says", ({ draft, fields }) => {
    expect(Object.keys(passwordMistakes(draft))).toEqual(fields);
  });
});
