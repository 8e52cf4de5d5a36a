import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { mod3736CheckCharacter } from "./checkCharacter";
import { licenceIdentifierOf, readLicenceIdentifier } from "./licenceIdentifier";

const ROOT = "1.2.156.3005.2";
/** Identifiers that public documents of several platforms print. */
const PUBLISHED = [
  "11100000000013338W011.11430000006122244L.20230000403.001.U",
  "11100000000013338W011.11430000006122244L.20230000403.002.S",
  "11100000000013338W032.11220000013544541J.2430599.001.F",
  "11100000000013338W009.11330105002500287C.2025052201.002.0",
].map((tail) => `${ROOT}.${tail}`);
const WITH_REGION = `${ROOT}.11100000MB03271699022.340100.000000016.001.9`;
/** Printed in a program's comment; its X stands for "the check character", which is 2. */
const WITH_PLACEHOLDER = `${ROOT}.11100000000013338W050.91610800064834709T.2023000001.001.X`;
/** A made-up example of an interface description. */
const DUMMY = `${ROOT}.11100000000013338W050.91610800064834709T.209FA4E8.001.M`;
const [HUNAN = ""] = PUBLISHED;

const faultsOf = (text: string, mode?: "strict" | "lenient"): string[] => {
  const reading = readLicenceIdentifier(text, mode);
  return reading.ok ? [] : reading.faults.map(({ segment }) => segment);
};

describe("a licence identifier (GB/T 36904)", () => {
  test.each(PUBLISHED)("that a platform has published is read strictly: %s", (identifier) => {
    expect(readLicenceIdentifier(identifier)).toMatchObject({ ok: true, value: { identifier, nonconforming: [] } });
  });

  test("with a region code as issuer is refused strictly, and let pass leniently with a mark", () => {
    expect(faultsOf(WITH_REGION)).toEqual(["issuer"]);
    expect(readLicenceIdentifier(WITH_REGION, "lenient")).toMatchObject({
      ok: true,
      value: { issuerCode: "340100", serial: "000000016", version: 1, nonconforming: ["issuer"] },
    });
  });

  test("that was printed with a letter in place of the check character is refused for that alone", () => {
    expect(faultsOf(WITH_PLACEHOLDER)).toEqual(["check"]);
    expect(faultsOf(WITH_PLACEHOLDER.replace(/X$/, "2"))).toEqual([]);
    expect(faultsOf(DUMMY)).toEqual(["check"]);
  });

  test.each([
    { says: "another root", text: HUNAN.replace("3005", "3006"), segment: "root" },
    { says: "a type whose credit code is wrong", text: HUNAN.replace("13338W011", "13338X011"), segment: "type" },
    { says: "an issuer whose credit code is wrong", text: HUNAN.replace("2244L", "2244K"), segment: "issuer" },
    { says: "a serial with another character", text: HUNAN.replace("20230000403", "2023-000403"), segment: "serial" },
    { says: "version 000", text: HUNAN.replace(".001.", ".000."), segment: "version" },
    { says: "another check character", text: HUNAN.replace(/U$/, "V"), segment: "check" },
  ])("with $says names that segment", ({ text, segment }) => {
    expect(faultsOf(text)).toContain(segment);
    expect(faultsOf(text, "lenient")).toContain(segment);
  });

  test("with one segment too few, or far too long, is no identifier", () => {
    expect(faultsOf("1.2.156")).toEqual(["shape"]);
    expect(faultsOf(`${HUNAN}${"0".repeat(100)}`)).toEqual(["shape"]);
  });

  test("as people copy it is mended leniently only", () => {
    const copied = ` ${HUNAN.toLowerCase().replace("20230000403", "２０２３００００４０３")}\u200b`;
    expect(faultsOf(copied)).not.toEqual([]);
    expect(readLicenceIdentifier(copied, "lenient")).toMatchObject({ ok: true, value: { identifier: HUNAN } });
  });

  test("without its root passes leniently, with a mark", () => {
    const reading = readLicenceIdentifier(HUNAN.slice(ROOT.length + 1), "lenient");
    expect(reading).toMatchObject({ ok: true, value: { identifier: HUNAN, nonconforming: ["root"] } });
  });

  test("is made so that it reads back", () => {
    const parts = { typeCode: "11100000000013338W011", issuerCode: "11430000006122244L", serial: "20230000403" };
    expect(licenceIdentifierOf({ ...parts, version: 1 })).toBe(PUBLISHED[0]);
    expect(licenceIdentifierOf({ ...parts, version: 2 })).toBe(PUBLISHED[1]);
    expect(licenceIdentifierOf({ ...parts, serial: "a", version: 2 })).toBeNull();
  });

  test("never throws, whatever is typed", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 150 }), (text) => {
        expect(typeof readLicenceIdentifier(text).ok).toBe("boolean");
        expect(typeof readLicenceIdentifier(text, "lenient").ok).toBe("boolean");
      }),
      { numRuns: 500 },
    );
  });
});

describe("the check character (ISO/IEC 7064 MOD 37,36)", () => {
  const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";

  test("finds every single wrong character of the published identifiers", () => {
    const missed = PUBLISHED.flatMap((identifier) => {
      const parts = identifier.split(".");
      const body = parts.slice(-5, -1).join("");
      const check = parts.at(-1);
      return [...body].flatMap((right, at) =>
        [...ALPHABET].filter(
          (wrong) => wrong !== right && mod3736CheckCharacter(body.slice(0, at) + wrong + body.slice(at + 1)) === check,
        ),
      );
    });
    expect(missed).toEqual([]);
  });

  test("is none for other characters or nothing", () => {
    expect([mod3736CheckCharacter(""), mod3736CheckCharacter("a1"), mod3736CheckCharacter("1.2")]).toEqual([
      null,
      null,
      null,
    ]);
  });
});
