import { createHash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints, routes } from "@yanta/types";
import { PEOPLE, resident, walletWorld, type WalletWorld } from "../../support/walletWorld";

describe("copies", () => {
  const NOW = new Date("2026-11-24T10:00:00+08:00");
  const elder = resident("elder");
  let world: WalletWorld;
  let licenceId: string;
  beforeAll(async () => {
    world = await walletWorld("wallet_copies");
    licenceId = await world.licenceId("elder", "居民身份证", NOW);
  }, 120_000);
  afterAll(() => world.stop());

  const draft = { purpose: "租房备案", recipient: "某某中介小寨店" };
  const make = async (changes: Record<string, unknown> = {}, now = NOW) =>
    endpoints.createLicenceCopy.response.parse(
      await world.call(routes.createLicenceCopy, elder, { params: { licenceId }, body: { ...draft, ...changes }, now }),
    );
  const bytesOf = ({ base64 }: { base64: string }): Buffer => Buffer.from(base64, "base64");
  const textOf = (copy: { base64: string }): string =>
    [
      ...bytesOf(copy)
        .toString("latin1")
        .matchAll(/Tm <([0-9a-f]+)> Tj/g),
    ]
      .map(([, hex = ""]) => Buffer.from(hex, "hex").swap16().toString("utf16le"))
      .join("");
  const lastRow = async () => {
    const [row] = await world.connection.collection("licenceAccess").find().sort({ _id: -1 }).limit(1).toArray();
    return { id: String(row?._id), text: String(row?.["content"]) };
  };

  describe("an annotated copy", () => {
    test("is a PDF that says the licence, its purpose, its recipient and its last day, under the number of its row", async () => {
      const copy = await make({ days: 3 });
      expect(copy).toMatchObject({ fileName: "居民身份证加注件.pdf", expiresOn: "2026-11-27" });
      expect(bytesOf(copy).subarray(0, 5).toString()).toBe("%PDF-");
      expect(createHash("sha256").update(bytesOf(copy)).digest("hex")).toBe(copy.sha256);
      const { name, residentIdNumber } = PEOPLE.elder;
      const said = [name, residentIdNumber, draft.purpose, draft.recipient, "2026年11月27日", "有效，", copy.copyId];
      for (const words of said) expect(textOf(copy)).toContain(words);
      const { id, text } = await lastRow();
      expect([id, JSON.parse(text)]).toEqual([copy.copyId, expect.objectContaining({ action: "copy", outcome: "ok" })]);
    });

    test("leaves no word of its purpose, its recipient or the licence in the store", async () => {
      await make();
      const { text } = await lastRow();
      for (const words of [draft.purpose, draft.recipient, PEOPLE.elder.name]) expect(text).not.toContain(words);
      expect(JSON.parse(text)).toMatchObject({ given: expect.arrayContaining(["name", "residentIdNumber"]) });
    });

    test("leaves out what its holder does not want to give", async () => {
      const copy = await make({ fields: ["name"] });
      expect(textOf(copy)).toContain(PEOPLE.elder.name);
      expect(textOf(copy)).not.toContain(PEOPLE.elder.residentIdNumber);
      expect(JSON.parse((await lastRow()).text)).toMatchObject({ given: ["name"] });
      await expect(make({ fields: ["bankAccount"] })).rejects.toMatchObject({ code: "fields-over-asked" });
    });

    test.each([
      { says: "without a purpose", changes: { purpose: " " }, field: "purpose" },
      { says: "without a recipient", changes: { recipient: "" }, field: "recipient" },
      { says: "without an end", changes: { days: 0 }, field: "days" },
      { says: "of nothing", changes: { fields: [] }, field: "fields" },
    ])("is not made $says", async ({ changes, field }) => {
      await expect(make(changes)).rejects.toMatchObject({ code: "invalid-input", errors: [{ path: field }] });
    });

    test("is not made of a licence that was revoked, and the try is a row", async () => {
      await world.plant("elder", "idCard", { certificate_state: "吊销" });
      const later = new Date(NOW.getTime() + 3_600_000);
      await expect(make({}, later)).rejects.toMatchObject({ code: "licence-not-valid" });
      expect(JSON.parse((await lastRow()).text)).toMatchObject({ outcome: "licence-not-valid", given: [] });
      await world.plant("elder", "idCard", { certificate_state: "正常" });
    });
  });

  test("the province's own file comes byte for byte, with its digest", async () => {
    const later = new Date(NOW.getTime() + 7_200_000);
    const file = endpoints.getLicenceFile.response.parse(
      await world.call(routes.getLicenceFile, elder, { params: { licenceId }, now: later }),
    );
    const purpose = { cause: "测试", reference: "00000000" };
    const { licences } = await world.parts.province.licencesOf(PEOPLE.elder, purpose);
    const idCard = licences.find(({ typeCode }) => typeCode === "11100000000013127D001");
    const sent = await world.parts.province.licenceFile(String(idCard?.identifier), purpose);
    expect([file.mediaType, file.sha256]).toEqual(["application/ofd", sent.sha256]);
    expect(bytesOf(file).equals(sent.bytes)).toBe(true);
  });
});
