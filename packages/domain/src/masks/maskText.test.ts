import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { fullWidth, mobileNumbers, residentIdNumbers } from "../identifiers/identifiers.fixture";
import { maskText } from "./maskText";

describe("a text for a log or a report", () => {
  test.each([
    { says: "an id number", text: "身份证11010519491231002X，已核", masked: "身份证1101**********002X，已核" },
    { says: "a small x", text: "id=11010519491231002x;", masked: "id=1101**********002X;" },
    { says: "one with a wrong check character", text: "110105194912310021", masked: "1101**********0021" },
    { says: "one in groups", text: "号 110105 19491231 002X 。", masked: "号 1101**********002X 。" },
    { says: "one in full width", text: "１１０１０５１９４９１２３１００２Ｘ", masked: "1101**********002X" },
    { says: "an old one", text: "旧证110105491231002。", masked: "旧证1101*******1002。" },
    { says: "a mobile number", text: "电话13812345678。", masked: "电话138****5678。" },
    { says: "+86 and dashes", text: "tel:+86-138-1234-5678", masked: "tel:+138****5678" },
    { says: "dots", text: "138.1234.5678", masked: "138****5678" },
    { says: "wide dashes", text: "138 - 1234 - 5678", masked: "138****5678" },
    {
      says: "two in a row",
      text: "11010519491231002X 13812345678",
      masked: "1101**********002X 138****5678",
    },
    { says: "two without a gap", text: "11010519491231004613812345678", masked: "1101**********0046138****5678" },
    {
      says: "a mobile number stuck before an id number",
      text: "1381234567811010519491231002X",
      masked: "138****56781101**********002X",
    },
    { says: "one in JSON", text: '{"no":"11010519491231002X"}', masked: '{"no":"1101**********002X"}' },
    { says: "one within more digits", text: "9911010519491231002X", masked: "991101**********002X" },
  ])("hides $says", ({ text, masked }) => {
    expect(maskText(text)).toBe(masked);
  });

  test.each([
    { says: "a time", text: "2026-11-24T10:32:00.123Z" },
    { says: "a day and an hour", text: "2026-11-24 10:32" },
    { says: "milliseconds since 1970", text: "1764000000000" },
    { says: "an office's landline", text: "029-85361234" },
    { says: "a ticket", text: "A023" },
    { says: "a task code", text: "511A0017700001" },
    { says: "a community code", text: "610113001001" },
    { says: "an address of the network", text: "139.196.123.45" },
    { says: "decimals", text: "15.0 16.2 17.3 18.4" },
    { says: "numbers on two lines", text: "138\n12345678" },
    { says: "words", text: "请带身份证原件" },
  ])("leaves $says alone", ({ text }) => {
    expect(maskText(text)).toBe(text);
  });

  const words = fc.stringMatching(/^[一-龥a-w，。:："{}]{0,12}$/);
  const styles = fc.constantFrom(
    (number: string) => number,
    fullWidth,
    (number: string) => number.toLowerCase(),
    (number: string) => `${number.slice(0, 6)} ${number.slice(6)}`,
    (number: string) => `${number.slice(0, 3)}-${number.slice(3, 7)}-${number.slice(7)}`,
  );

  test("holds no number any more, whatever surrounds it and however it is written; masking again changes nothing", () => {
    fc.assert(
      fc.property(
        words,
        residentIdNumbers,
        fc.tuple(words, mobileNumbers),
        styles,
        (before, idNumber, [between, mobile], style) => {
          const text = `${before} ${style(idNumber)}，${between}、${style(mobile)}`;
          const masked = maskText(text);
          expect(masked).toBe(
            `${before} ${idNumber.slice(0, 4)}**********${idNumber.slice(14)}，${between}、${mobile.slice(0, 3)}****${mobile.slice(7)}`,
          );
          expect(maskText(masked)).toBe(masked);
        },
      ),
    );
  });

  test("of any characters is masked without failing, and one without digits stays as it is", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const withoutDigits = text.replace(/[0-9０-９]/g, "");
        expect(maskText(withoutDigits)).toBe(withoutDigits);
        expect(typeof maskText(text)).toBe("string");
      }),
    );
  });

  test("of 200,000 digits in one row is masked in seconds: the time grows with the length, not with its square", () => {
    const startedAt = performance.now();
    maskText("6101131990".repeat(20_000));
    expect(performance.now() - startedAt).toBeLessThan(5_000);
  });
});
