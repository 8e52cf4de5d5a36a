import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readPersonName } from "./personName";

describe("a person's name as people type it", () => {
  test.each([
    { says: "blanks around and between Chinese characters go", typed: " 张　三 ", name: "张三" },
    { says: "every dot becomes the one of the register", typed: "买买提•艾力", name: "买买提·艾力" },
    { says: "a name with a rare character stays whole", typed: "王𬀩", name: "王𬀩" },
    {
      says: "a name in Latin letters keeps one blank",
      typed: "Anna  Maria O'Neil-Smith",
      name: "Anna Maria O'Neil-Smith",
    },
    { says: "full-width letters become plain", typed: "Ａnna", name: "Anna" },
  ])("$says", ({ typed, name }) => {
    expect(readPersonName(typed)).toEqual({ ok: true, value: name });
  });

  test.each([
    { says: "blanks only", typed: " 　", reason: "empty" },
    { says: "digits", typed: "张三1", reason: "characters" },
    { says: "a mask that came back", typed: "张*", reason: "characters" },
    { says: "a dot alone", typed: "·", reason: "characters" },
    { says: "markup", typed: "<b>张三</b>", reason: "characters" },
    { says: "a whole sentence's length", typed: "张".repeat(51), reason: "length" },
  ])("is refused for $reason: $says", ({ typed, reason }) => {
    expect(readPersonName(typed)).toEqual({ ok: false, reason });
  });

  test("reading what was read changes nothing", () => {
    const letters = fc.string({
      unit: fc.constantFrom("张", "三", "·", "•", "A", "b", " ", "　", "𬀩"),
      maxLength: 30,
    });
    fc.assert(
      fc.property(letters, (typed) => {
        const first = readPersonName(typed);
        expect(first.ok ? readPersonName(first.value) : first).toEqual(first);
      }),
    );
  });
});
