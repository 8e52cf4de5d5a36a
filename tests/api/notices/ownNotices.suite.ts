import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { endpoints } from "@yanta/types";
import { eventually } from "../support/service";
import { startNoticeService, type NoticeService } from "./told";

describe("own notices", () => {
  let service: NoticeService;
  beforeAll(async () => {
    service = await startNoticeService("ownNotices");
  }, 120_000);
  afterAll(() => service.stop());

  const listOf = async (token: string) =>
    endpoints.listNotices.response.parse((await service.ask("GET", "/notices", { token })).body);

  describe("a resident's messages", () => {
    test("are theirs alone, newest first, and read when they say so", async () => {
      const [resident, other] = [await service.resident(), await service.resident()];
      await service.callTicket(resident, { number: "A001" });
      await eventually(
        () => listOf(resident.token),
        ({ items }) => items.length === 1,
      );
      await service.callTicket(resident, { number: "A002" });
      const { items, unread } = await eventually(
        () => listOf(resident.token),
        (list) => list.items.length === 2,
      );
      expect([items.map(({ text }) => text.slice(0, 4)), unread]).toEqual([["A002", "A001"], 2]);
      expect(await listOf(other.token)).toEqual({ items: [], unread: 0 });

      expect((await service.ask("POST", "/notices/read", { token: resident.token })).status).toBe(204);
      const after = await listOf(resident.token);
      expect([after.unread, after.items.map(({ read }) => read)]).toEqual([0, [true, true]]);
    });

    test("are shown to nobody who has not signed in", async () => {
      const { status, body } = await service.ask("GET", "/notices");
      expect([status, body["code"]]).toEqual([401, "not-signed-in"]);
    });
  });

  describe("what WeChat's sheet was answered", () => {
    const acceptsOf = (residentId: string, templateId: string) =>
      service.connection.collection<{ _id: string }>("noticeAccepts").findOne({ _id: `${residentId}/${templateId}` });

    test("adds up for accepts only, template by template", async () => {
      const { token, residentId } = await service.resident();
      const { booking } = endpoints.listTemplates.response.parse((await service.ask("GET", "/notices/templates")).body);
      const [booked = "", reminder = "", changed = ""] = booking;
      const answers = [
        [
          { templateId: booked, answer: "accept" },
          { templateId: reminder, answer: "reject" },
        ],
        [
          { templateId: booked, answer: "accept" },
          { templateId: changed, answer: "ban" },
          { templateId: "foreign", answer: "accept" },
        ],
      ];
      for (const results of answers) {
        expect((await service.ask("POST", "/notices/accepts", { token, body: { results } })).status).toBe(204);
      }
      const left = await Promise.all([booked, reminder, changed, "foreign"].map((id) => acceptsOf(residentId, id)));
      expect(left.map((accepts) => accepts?.["left" as never] ?? null)).toEqual([2, null, null, null]);
    });

    test("is refused when it is no answer of the sheet", async () => {
      const { token } = await service.resident();
      const body = { results: [{ templateId: "x", answer: "maybe" }] };
      const answer = await service.ask("POST", "/notices/accepts", { token, body });
      expect([answer.status, answer.body["errors"]]).toEqual([
        400,
        [expect.objectContaining({ path: "results.0.answer" })],
      ]);
    });
  });
});
