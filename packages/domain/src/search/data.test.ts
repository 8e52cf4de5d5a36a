import { describe, expect, test } from "@jest/globals";
import { lexiconFaults } from "../../scripts/search/checkLexicon";
import { packLexicon } from "../../scripts/search/packLexicon";
import { readCatalogue, readSources } from "../../scripts/search/readLexicon";
import { searchData } from "./data";
import { unpackLexicon } from "./unpack";

const sources = readSources();
const catalogue = readCatalogue();

describe("the reviewed lexicon", () => {
  test("covers each of the 1,135 items once, with five ways to ask and known words for its facts", () => {
    expect(catalogue.size).toBe(1135);
    expect(lexiconFaults(sources, catalogue)).toEqual([]);
  });
  test("is what the compiled data was made of: run search:data after changing it", () => {
    expect(packLexicon(sources)).toEqual(searchData);
  });
  test("reads back from the compiled data", () => {
    const lexicon = unpackLexicon(searchData);
    expect(new Map(lexicon.items.map((item) => [item.taskCode, item.name]))).toEqual(catalogue);
    const plainNames = sources.topics.flatMap(({ families }) =>
      families.flatMap(({ items }) => items.map((i) => i.plainName)),
    );
    expect(lexicon.items.map((item) => item.plainName)).toEqual(plainNames);
    const wheres = sources.elsewhere.map((entry) => entry.where);
    expect(lexicon.elsewhere.slice(-wheres.length).map((entry) => entry.where)).toEqual(wheres);
  });
});

describe("a faulty lexicon is refused", () => {
  const [topic] = sources.topics;
  const [family] = topic?.families ?? [];
  test("with a sentence for each fault", () => {
    if (topic === undefined || family === undefined) throw new Error("the lexicon is empty");
    const [item] = family.items;
    const broken = {
      ...family,
      lifeEvent: "party",
      asks: [],
      items: item === undefined ? [] : [{ ...item, asks: ["一", "二"] }],
    };
    const faults = lexiconFaults({ ...sources, topics: [{ ...topic, families: [broken] }] }, new Map());
    expect(faults).toContain(`${family.id}: life event party`);
    expect(faults).toContain(`${family.id}: ${item?.plainName} has only 2 ways to ask for it`);
  });
});
