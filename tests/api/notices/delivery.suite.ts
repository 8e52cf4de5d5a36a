import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually } from "../support/service";
import { CALLED_TEMPLATE, startNoticeService, type NoticeService } from "./told";

describe("delivery", () => {
  type Row = Record<string, unknown>;

  let service: NoticeService;
  beforeAll(async () => {
    service = await startNoticeService("notices");
  }, 120_000);
  afterAll(() => service.stop());
  afterEach(async () => {
    await service.switchboard("DELETE", "/faults/wechat");
    await service.switchboard("DELETE", "/faults/sms");
  });

  const FINAL = ["sent", "undeliverable", "cancelled"];
  const settled = (eventId: string) =>
    eventually(
      () => service.notice(eventId),
      (notice) => notice !== null && FINAL.includes(String(notice["state"])),
    );
  const listOf = async (token: string) => (await service.ask("GET", "/notices", { token })).body;

  describe("a resident who is called", () => {
    test("reads it in WeChat when they have allowed it, and in the app", async () => {
      const resident = await service.resident({ accepts: 1 });
      const eventId = await service.callTicket(resident, { number: "A023" });
      expect(await settled(eventId)).toMatchObject({ state: "sent", channel: "wechat" });
      expect(await service.messagesTo(resident.openid)).toEqual([
        expect.objectContaining({
          templateId: CALLED_TEMPLATE,
          page: expect.stringMatching(/^packages\/queue\/ticket\/index\?ticketId=/),
          data: { character_string1: "A023", thing2: "3号窗口", thing3: "小寨路便民中心", thing4: "请在3分钟内到窗口" },
        }),
      ]);
      expect(await listOf(resident.token)).toMatchObject({
        unread: 1,
        items: [{ kind: "called", title: "到您了", text: "A023 号，请到小寨路便民中心3号窗口办理。", read: false }],
      });
    });

    test("gets an SMS for the second call when only one message was allowed", async () => {
      const resident = await service.resident({ accepts: 1 });
      await settled(await service.callTicket(resident));
      expect(await settled(await service.callTicket(resident, { number: "A024" }))).toMatchObject({ channel: "sms" });
      expect((await service.messagesTo(resident.openid)).length).toBe(1);
      const params = { number: "A024", station: "小寨路便民中心", counter: "3号窗口" };
      expect(await service.smsTo(resident.phone)).toEqual([
        expect.objectContaining({ template: "notice-called", params }),
      ]);
    });

    test("gets an SMS when WeChat knows of no accept, and the counter is put right", async () => {
      const resident = await service.resident({ accepts: 3 });
      const accepts = { [CALLED_TEMPLATE]: 0 };
      await service.switchboard("POST", "/people", { name: "周舟", openid: resident.openid, accepts });
      expect(await settled(await service.callTicket(resident))).toMatchObject({ state: "sent", channel: "sms" });
      const counter = await service.connection
        .collection<{ _id: string }>("noticeAccepts")
        .findOne({ _id: `${resident.residentId}/${CALLED_TEMPLATE}` });
      expect(counter).toMatchObject({ left: 0 });
    });

    test("without accept and phone reads it in the app alone, and the notice says that it reached no phone", async () => {
      const resident = await service.resident({ phone: false });
      const notice = await settled(await service.callTicket(resident));
      expect(notice).toMatchObject({ state: "undeliverable", reason: "noChannel" });
      expect((await listOf(resident.token))["items"]).toHaveLength(1);
    });

    test("is told once, however often the event is found", async () => {
      const resident = await service.resident();
      const eventId = await service.callTicket(resident);
      await settled(eventId);
      const tickets = service.connection.collection<{ _id: string; outbox: unknown[] }>("tickets");
      const ticketId = eventId.slice(0, eventId.indexOf(":"));
      expect((await tickets.findOne({ _id: ticketId }))?.outbox).toEqual([]);
      const event = {
        eventId,
        kind: "called",
        residentId: resident.residentId,
        dueAt: new Date(),
        page: "/",
        fields: {},
        subject: { type: "ticket", id: ticketId },
      };
      await tickets.updateOne({ _id: ticketId }, { $set: { outbox: [event] } });
      await eventually(
        () => tickets.findOne({ _id: ticketId }),
        (ticket) => ticket?.outbox.length === 0,
      );
      expect(await service.smsTo(resident.phone)).toHaveLength(1);
    });

    test("hears nothing of a call that was taken back", async () => {
      const resident = await service.resident();
      const notice = await settled(await service.callTicket(resident, { state: "waiting" }));
      expect(notice).toMatchObject({ state: "cancelled", reason: "notDue" });
      expect(await service.smsTo(resident.phone)).toEqual([]);
      expect(await listOf(resident.token)).toEqual({ items: [], unread: 0 });
    });

    test("gets no message about a call of six minutes ago, but finds it in the app", async () => {
      const resident = await service.resident();
      const dueAt = new Date(Date.now() - 6 * 60_000);
      expect(await settled(await service.callTicket(resident, { dueAt }))).toMatchObject({
        state: "undeliverable",
        reason: "stale",
      });
      expect(await service.smsTo(resident.phone)).toEqual([]);
      expect((await listOf(resident.token))["items"]).toHaveLength(1);
    });
  });

  describe("when WeChat is in trouble", () => {
    test("a busy answer is followed by another try, and the message arrives once", async () => {
      const resident = await service.resident({ accepts: 1 });
      await service.switchboard("PUT", "/faults/wechat", { code: "-1" });
      const eventId = await service.callTicket(resident);
      await eventually(
        () => service.notice(eventId),
        (notice) => notice?.["attempts"] === 1 && notice["state"] === "pending",
      );
      await service.switchboard("DELETE", "/faults/wechat");
      expect(await settled(eventId)).toMatchObject({ state: "sent", channel: "wechat" });
      expect(await service.messagesTo(resident.openid)).toHaveLength(1);
    });

    test("a lost answer is not followed by a second message on any channel: the notice says so", async () => {
      const resident = await service.resident({ accepts: 1 });
      // A first message makes sure that the token is there: only the call itself fails.
      await settled(await service.callTicket(await service.resident({ accepts: 1 })));
      await service.switchboard("PUT", "/faults/wechat", { malformedRate: 1, seed: 1 });
      const notice = await settled(await service.callTicket(resident));
      expect(notice).toMatchObject({ state: "undeliverable", reason: "outcomeUnknown" });
      expect([await service.messagesTo(resident.openid), await service.smsTo(resident.phone)].flat()).toHaveLength(1);
      expect((await listOf(resident.token))["items"]).toHaveLength(1);
    });
  });

  describe("a reminder of an appointment", () => {
    const remind = async (residentId: string, appointmentId: string, startsAt: string) => {
      const eventId = `${appointmentId}:dayBefore:0`;
      const fields = { station: "小寨路便民中心", item: "居民身份证换领", startsAt, code: "4821" };
      const event = {
        eventId,
        kind: "dayBefore",
        residentId,
        dueAt: new Date(),
        page: "/",
        fields,
        subject: { type: "appointment", id: appointmentId },
      };
      const standing = { state: "confirmed", startsAt: new Date("2030-01-02T01:30:00Z"), outbox: [event] };
      await service.connection
        .collection<{ _id: string }>("appointments")
        .insertOne({ _id: appointmentId, ...standing } as never);
      return settled(eventId);
    };

    test("is sent while the appointment stands at that time", async () => {
      const resident = await service.resident();
      expect(await remind(resident.residentId, "stands", "2030-01-02T09:30:00+08:00")).toMatchObject({ state: "sent" });
      expect(await service.smsTo(resident.phone)).toEqual([
        expect.objectContaining({
          params: { when: "1月2日（周三）09:30", station: "小寨路便民中心", item: "居民身份证换领", code: "4821" },
        }),
      ]);
    });

    test("is dropped when the appointment was moved to another", async () => {
      const resident = await service.resident();
      expect(await remind(resident.residentId, "moved", "2030-01-02T14:00:00+08:00")).toMatchObject({
        state: "cancelled",
      });
      expect(await service.smsTo(resident.phone)).toEqual([]);
    });
  });

  describe("what reached no phone", () => {
    const letters = async (token: string): Promise<Row[]> =>
      (await service.ask("GET", "/staff/dead-letters", { token })).body["items"] as Row[];

    test("lies before an administrator until it is sent again, or set aside with a reason", async () => {
      const token = await service.staffToken("admin", "administrator", []);
      await service.switchboard("PUT", "/faults/sms", { code: "40001" });
      const resident = await service.resident();
      const refused = await service.callTicket(resident);
      await settled(refused);
      const late = await service.callTicket(resident, { dueAt: new Date(Date.now() - 6 * 60_000) });
      await settled(late);
      await service.switchboard("DELETE", "/faults/sms");
      const lying = await letters(token);
      const byError = (code: string) => lying.find(({ lastError }) => lastError === code);
      expect(byError("refused")).toMatchObject({ kind: "notice", what: "到您了", tries: 1, canRetry: true });
      expect(byError("stale")).toMatchObject({ canRetry: false });
      expect(JSON.stringify(lying)).not.toContain(resident.residentId);

      const at = (code: string): string => `/staff/dead-letters/${String(byError(code)?.["letterId"])}`;
      expect((await service.ask("POST", `${at("refused")}/retry`, { token })).status).toBe(204);
      expect(await settled(refused)).toMatchObject({ state: "sent", channel: "sms" });
      expect((await service.ask("POST", `${at("refused")}/retry`, { token })).body["code"]).toBe(
        "dead-letter-not-found",
      );
      expect((await service.ask("POST", `${at("stale")}/retry`, { token })).body["code"]).toBe("retry-not-possible");

      const body = { reason: "大厅已当面告知" };
      expect((await service.ask("POST", `${at("stale")}/set-aside`, { token, body })).status).toBe(204);
      const left = (await letters(token)).find(({ letterId }) => letterId === byError("stale")?.["letterId"]);
      expect(left).toMatchObject({ setAside: { by: "李*", reason: "大厅已当面告知" } });
    });
  });
});
