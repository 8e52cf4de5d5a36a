import { describe, expect, test } from "@jest/globals";
import { readCreditCode } from "../identifiers";
import { dueReminder, expiresInDays, LICENCE_STATE_WORDS, licenceStateOn, type IssuerState } from "./licenceState";
import { LICENCE_TYPES, mayBeAsked, replacedMaterials, type Errand } from "./licenceTypes";
import { qrVersionOf } from "./qrVersion";
import { maskedValue, surfaceOf, surfaceText } from "./surface";

const typeOf = (key: string) => {
  const type = LICENCE_TYPES.find((one) => one.key === key);
  if (type === undefined) throw new Error(`no type ${key}`);
  return type;
};

describe("the kinds of licences", () => {
  test("are the eight of the first release", () => {
    expect(LICENCE_TYPES.map(({ name }) => name)).toEqual([
      "居民身份证",
      "居民户口簿",
      "社会保障卡",
      "结婚证",
      "出生医学证明",
      "残疾人证",
      "营业执照",
      "食品经营许可证",
    ]);
    expect(new Set(LICENCE_TYPES.map(({ typeCode }) => typeCode)).size).toBe(LICENCE_TYPES.length);
  });

  test.each(LICENCE_TYPES)("$name lays every field out once and names only fields that it has", (type) => {
    const names = type.fields.map(({ name }) => name);
    expect(type.surface.flat().sort()).toEqual([...names].sort());
    const asked = [...type.basicFields, ...type.moreFields.flatMap(({ fields }) => fields)];
    expect(asked.filter((name) => !names.includes(name))).toEqual([]);
    expect(readCreditCode(type.typeCode.slice(0, 18)).ok).toBe(true);
    expect(type.typeCode).toMatch(/^[0-9A-Z]{18}\d{3}$/);
  });

  test.each(LICENCE_TYPES)("$name hides every sensitive value until its holder asks", (type) => {
    const values = Object.fromEntries(type.fields.map(({ name }) => [name, `陕西省西安市雁塔区小寨路1号${name}`]));
    const open = surfaceOf(type, values, false)
      .flat()
      .filter(({ sensitive, masked, name }) => sensitive && !masked && name !== "ethnicity");
    expect(open).toEqual([]);
    expect(
      surfaceOf(type, values, true)
        .flat()
        .some(({ masked }) => masked),
    ).toBe(false);
  });
});

describe("what an errand may ask", () => {
  const residence: Errand = { name: "居住证办理", materials: [{ name: "居民身份证" }, { name: "居住证明" }] };
  const labels = (key: string, errand: Errand) => mayBeAsked(typeOf(key), errand).map(({ label }) => label);

  test("is the least that a material needs, and more where the errand says why", () => {
    expect(labels("idCard", residence)).toEqual(["姓名", "住址", "公民身份号码", "有效期限"]);
    expect(labels("idCard", { ...residence, name: "图书馆借阅证" })).toEqual(["姓名", "公民身份号码", "有效期限"]);
  });

  test("is nothing where no material wants the licence", () => {
    expect(labels("disabilityCertificate", residence)).toEqual([]);
  });

  test.each([
    { material: "法定代表人（负责人）身份证", names: ["居民身份证"] },
    { material: "身份证明", names: [] },
    { material: "营业执照或统一社会信用代码证", names: ["营业执照"] },
    { material: "户口本、结婚证原件", names: ["居民户口簿", "结婚证"] },
    { material: "新生儿出生医学证明", names: ["出生医学证明"] },
    { material: "社保卡", names: ["社会保障卡"] },
    { material: "第二代残疾人证", names: ["残疾人证"] },
    { material: "食品经营许可证正、副本", names: ["食品经营许可证"] },
    { material: "业务申请表", names: [] },
  ])("knows that a licence replaces $material", ({ material, names }) => {
    const found = replacedMaterials({ name: "某事", materials: [{ name: material }] });
    expect(found.map(({ type }) => type.name)).toEqual(names);
  });
});

describe("the state of a licence", () => {
  const period = { validFrom: "2020-01-01", validUntil: "2026-11-24" };
  test.each([
    { issuerState: "normal", today: "2026-11-24", state: "valid" },
    { issuerState: "normal", today: "2026-11-25", state: "expired" },
    { issuerState: "normal", today: "2019-12-31", state: "notYetValid" },
    { issuerState: "suspended", today: "2026-11-24", state: "suspended" },
    { issuerState: "revoked", today: "2026-11-25", state: "revoked" },
    { issuerState: "cancelled", today: "2019-12-31", state: "cancelled" },
    { issuerState: "unknown", today: "2026-11-24", state: "unknown" },
  ] as const)("$issuerState on $today is $state", ({ issuerState, today, state }) => {
    expect(licenceStateOn({ issuerState, ...period }, today)).toBe(state);
  });

  test("is said in words, each of its own", () => {
    const words = Object.values(LICENCE_STATE_WORDS).map(({ text }) => text);
    expect(new Set(words).size).toBe(words.length);
  });

  test("holds for ever where the licence has no dates", () => {
    expect(licenceStateOn({ issuerState: "normal" }, "2099-01-01")).toBe("valid");
    expect(expiresInDays({ issuerState: "normal" }, "2099-01-01")).toBeUndefined();
  });

  test.each([
    { today: "2026-08-25", mark: undefined },
    { today: "2026-08-26", mark: 90 },
    { today: "2026-10-25", mark: 30 },
    { today: "2026-11-17", mark: 7 },
    { today: "2026-11-24", mark: 7 },
    { today: "2026-11-25", mark: undefined },
  ])("reminds on $today of $mark days", ({ today, mark }) => {
    expect(dueReminder({ issuerState: "normal", ...period }, today)).toBe(mark);
  });

  test("reminds of nothing that was ended", () => {
    const ended: IssuerState = "revoked";
    expect(dueReminder({ issuerState: ended, ...period }, "2026-11-20")).toBeUndefined();
  });
});

describe("a masked value", () => {
  test.each([
    { mask: "name", value: "王秀兰", shown: "王*" },
    { mask: "idNumber", value: "610113195203180028", shown: "6101**********0028" },
    { mask: "address", value: "陕西省西安市雁塔区小寨东路1号", shown: "陕西省西安市雁塔区****" },
    { mask: "address", value: "小寨东路1号", shown: "****" },
    { mask: "number", value: "J610113-2019-000123", shown: "J6***************23" },
    { mask: "number", value: "123", shown: "***" },
    { mask: "hidden", value: "1952-03-18", shown: "****" },
    { mask: "none", value: "女", shown: "女" },
    { mask: "idNumber", value: "", shown: "" },
  ] as const)("$mask of $value is $shown", ({ mask, value, shown }) => {
    expect(maskedValue(mask, value)).toBe(shown);
  });

  test("reads aloud line by line, without what is empty", () => {
    const text = surfaceText(
      typeOf("idCard"),
      { name: "王秀兰", sex: "女", residentIdNumber: "610113195203180028" },
      false,
    );
    expect(text).toBe("居民身份证\n姓名：王*\n性别：女\n公民身份号码：6101**********0028");
  });
});

test("the QR version is the smallest that holds the text at level M", () => {
  expect([20, 21, 221, 222, 262, 263].map((length) => qrVersionOf("A".repeat(length)))).toEqual([1, 2, 8, 9, 9, 10]);
  expect([qrVersionOf("a"), qrVersionOf("A".repeat(601))]).toEqual([null, null]);
});
