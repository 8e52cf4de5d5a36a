import { describe, expect, test } from "@jest/globals";
import { segmentPinyin } from "./pinyin";

const SPELLINGS = ["hu", "kou", "qian", "yi", "xi", "an", "xian", "zheng", "shen", "fen", "e", "gou"];
const idOf = new Map(SPELLINGS.map((spelling, at) => [spelling, at + 1]));
const split = (run: string, known: string[] = []): string[] | undefined =>
  segmentPinyin(run, {
    idOf,
    follows: (first, second) => known.indexOf(`${SPELLINGS[first - 1]} ${SPELLINGS[second - 1]}`) >= 0,
  })?.map((id) => SPELLINGS[id - 1] ?? "");

describe("letters typed without spaces are split into syllables", () => {
  test("a whole phrase", () => {
    expect(split("hukouqianyi")).toEqual(["hu", "kou", "qian", "yi"]);
  });
  test("fewer syllables win where both readings are possible", () => {
    expect(split("xian")).toEqual(["xian"]);
  });
  test("a known pair wins over fewer syllables", () => {
    expect(split("xian", ["xi an"])).toEqual(["xian"]);
    expect(split("hukouxian", ["kou xi", "xi an"])).toEqual(["hu", "kou", "xi", "an"]);
  });
  test("an unfinished last syllable is forgiven", () => {
    expect(split("shenfenzhengq")).toEqual(["shen", "fen", "zheng"]);
  });
  test("initials are no pinyin", () => {
    expect(split("sfz")).toBeUndefined();
  });
});
