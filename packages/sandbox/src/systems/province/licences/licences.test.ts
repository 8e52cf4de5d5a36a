import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { LICENCE_TYPES, readLicenceIdentifier } from "@yanta/domain/licences";
import { z } from "zod";
import { DEFAULT_FIELD_KEY } from "../../../defaults";
import { startSandbox, type RunningSandbox } from "../../../startSandbox";
import { ProvinceCaller } from "../../../testing/provinceCaller";
import { openField, sealField } from "../sealedField";

const fieldKey = Buffer.from(DEFAULT_FIELD_KEY, "hex");
/** Well-formed, and nobody's here. */
const NOBODY = "110101199001010009";
const purpose = { use_cause: "居民本人查看", grant_id: "019ab000-0000-7000-8000-000000000000" };

let sandbox: RunningSandbox;
let caller: ProvinceCaller;
let numbers: Map<string, string>;
beforeAll(async () => {
  sandbox = await startSandbox({ port: 0 });
});
beforeEach(async () => {
  await fetch(`${sandbox.url}/__sandbox/reset`, { method: "POST" });
  caller = await new ProvinceCaller(sandbox.url).signIn();
  const people = z
    .object({ items: z.array(z.object({ name: z.string(), residentIdNumber: z.string().optional() })) })
    .parse(await (await fetch(`${sandbox.url}/__sandbox/people`)).json());
  numbers = new Map(people.items.map(({ name, residentIdNumber = "" }) => [name, residentIdNumber]));
});
afterAll(() => sandbox.stop());

const Rows = z.object({ rows: z.array(z.record(z.string(), z.string())) });
async function licencesOf(number: string) {
  const { data } = await caller.answer("/licence/v1/search", {
    ...purpose,
    encrypt_type: "AES-256-GCM",
    holder_type_code: "111",
    holder_code: sealField("holder_code", number, fieldKey),
  });
  return Rows.parse(data).rows;
}
const names = (rows: Record<string, string>[]) => rows.map((row) => row["certificate_name"]);
const number = (name: string) => numbers.get(name) ?? "";

describe("the province's licences", () => {
  test("follow from the person, and each kind of the wallet is held by somebody", async () => {
    const elder = await licencesOf(number("王秀兰"));
    expect(names(elder)).toEqual(["居民身份证", "居民户口簿", "社会保障卡", "残疾人证"]);
    expect(await licencesOf(number("王秀兰"))).toHaveLength(elder.length);
    const all = await Promise.all(["王秀兰", "张雨桐", "陈建军"].map((name) => licencesOf(number(name))));
    const codes = new Set(all.flat().map((row) => row["certificate_type_code"]));
    expect([...codes].sort()).toEqual(LICENCE_TYPES.map(({ typeCode }) => typeCode).sort());
  });

  test("have well-formed identifiers and every field of their surface, under the agreed key", async () => {
    for (const row of await licencesOf(number("陈建军"))) {
      expect(readLicenceIdentifier(row["certificate_identifier"] ?? "").ok).toBe(true);
      const surface = JSON.parse(openField("surface_data", row["surface_data"] ?? "", fieldKey) ?? "{}");
      const type = LICENCE_TYPES.find(({ typeCode }) => typeCode === row["certificate_type_code"]);
      expect(Object.keys(surface).sort()).toEqual(type?.fields.map(({ label }) => label).sort());
      expect(JSON.stringify(row)).not.toContain("陈建军");
      expect(JSON.stringify(row)).not.toContain(number("陈建军"));
      expect(openField("certificate_number", row["surface_data"] ?? "", fieldKey)).toBeNull();
    }
  });

  test("are given for a purpose only, and to nobody for a number that is no person's", async () => {
    const request = {
      encrypt_type: "AES-256-GCM",
      holder_type_code: "111",
      holder_code: sealField("holder_code", NOBODY, fieldKey),
    };
    expect((await caller.answer("/licence/v1/search", request)).code).toBe("40001");
    expect(await licencesOf(NOBODY)).toEqual([]);
  });

  test("can be made to lie: suspended, removed, another holder's", async () => {
    const guid = `lic-${number("王秀兰")}-idCard`;
    await fetch(`${sandbox.url}/__sandbox/rows/lic_data`, {
      method: "PUT",
      body: JSON.stringify([
        { row_guid: guid, certificate_state: "暂扣", certificate_holder_code: NOBODY },
        { row_guid: `lic-${number("王秀兰")}-householdBook`, cd_operation: "D" },
      ]),
    });
    const rows = await licencesOf(number("王秀兰"));
    expect(names(rows)).toEqual(["居民身份证", "社会保障卡", "残疾人证"]);
    expect(openField("certificate_holder_code", rows[0]?.["certificate_holder_code"] ?? "", fieldKey)).toBe(NOBODY);
    const status = { ...purpose, certificate_identifier: rows[0]?.["certificate_identifier"] };
    expect((await caller.answer("/licence/v1/status", status)).data).toMatchObject({
      found: "1",
      certificate_state: "暂扣",
    });
  });

  test("have a file, the same bytes each time, that is a ZIP archive", async () => {
    const [row] = await licencesOf(number("王秀兰"));
    const ask = { ...purpose, certificate_identifier: row?.["certificate_identifier"] };
    const File = z.object({ found: z.literal("1"), content: z.string(), sha256: z.string() });
    const [one, two] = [await caller.answer("/licence/v1/file", ask), await caller.answer("/licence/v1/file", ask)];
    const bytes = Buffer.from(File.parse(one.data).content, "base64");
    expect(bytes.subarray(0, 4).toString("hex")).toBe("504b0304");
    expect(one.data).toEqual(two.data);
  });
});
