import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { formatInstant } from "@yanta/domain/calendar";
import { routes } from "@yanta/types";
import mongoose from "mongoose";
import { openAccessLog } from "../../../bff/src/features/access";
import { noticeModels } from "../../../bff/src/features/notices";
import { noticeRound } from "../../../bff/src/features/notices/worker";
import { walletEvents } from "../../../bff/src/features/wallet";
import { sweepReminders } from "../../../bff/src/features/wallet/service/reminders";
import { createLog } from "../../../bff/src/platform/log";
import { createMetrics } from "../../../bff/src/platform/metrics";
import { migrate } from "../../../bff/src/platform/migrations";
import { resident, walletProcess, walletWorld, type WalletWorld } from "../../support/walletWorld";

describe("reminders", () => {
  let world: WalletWorld;
  let other: Awaited<ReturnType<typeof walletProcess>>;
  let licenceId: string;
  beforeAll(async () => {
    world = await walletWorld("wallet_reminders");
    await migrate(noticeModels(world.connection));
    const shared = { uri: world.uri, sandboxPort: world.sandbox.port, keyFolder: world.keyFolder };
    other = await walletProcess(shared);
    await world.plant("elder", "socialSecurityCard", { valid_to: "20270222" });
    licenceId = await world.licenceId("elder", "社会保障卡", at("2026-11-23T08:00:00"));
  }, 120_000);
  afterAll(async () => {
    await other.province.close();
    await other.connection.close();
    await world.stop();
  });

  const at = (text: string): Date => new Date(`${text}+08:00`);

  /** Both workers at once, several times each, as when every process of a machine starts. */
  async function sweepTogether(now: Date): Promise<number> {
    const sweeps = [world.parts, other.parts, world.parts, other.parts].map((parts) => sweepReminders(parts, now));
    return (await Promise.all(sweeps)).reduce((sum, written) => sum + written, 0);
  }

  const waiting = async () => {
    const documents = await world.connection
      .collection("licences")
      .find({ outbox: { $exists: true } })
      .toArray();
    return documents.flatMap(
      ({ outbox }) => outbox as { eventId: string; fields: Record<string, string>; dueAt: Date }[],
    );
  };
  const remindRows = async () =>
    (await world.connection.collection("licenceAccess").find().sort({ _id: 1 }).toArray())
      .map(({ content }) => JSON.parse(String(content)) as Record<string, unknown>)
      .filter(({ action }) => action === "remind");

  /** Delivers what is due by SMS alone. @returns the texts that went out. */
  async function deliver(now: Date): Promise<string[]> {
    const sent: string[] = [];
    const parts = {
      connection: world.connection,
      sources: [walletEvents(world.connection)],
      contactOf: () => Promise.resolve({ phone: "13800000001" }),
      sendSubscribeMessage: () => Promise.resolve("noAccept" as const),
      sms: {
        sendSms: (_phone: string, templateKey: string) => {
          sent.push(templateKey);
          return Promise.resolve({ messageId: templateKey });
        },
      },
      clock: { now: () => now },
      log: createLog("silent", "test"),
      metrics: createMetrics(),
    };
    await Promise.all([noticeRound(parts), noticeRound(parts)]);
    await noticeRound(parts);
    return sent;
  }

  describe("a licence that ends on 2027-02-22", () => {
    test("is not reminded of 91 days before", async () => {
      expect(await sweepTogether(at("2026-11-23T10:00:00"))).toBe(0);
      expect(await remindRows()).toEqual([]);
    });

    test("is reminded of once 90 days before, whoever sweeps how often, and its holder sees who looked", async () => {
      const now = at("2026-11-24T06:00:00");
      expect(await sweepTogether(now)).toBe(1);
      expect(await sweepTogether(new Date(now.getTime() + 3_600_000))).toBe(0);
      const [event, ...more] = await waiting();
      expect(more).toEqual([]);
      expect(event).toMatchObject({
        eventId: `${licenceId}:licenceExpiring:2027-02-22/90`,
        fields: { item: "社会保障卡", until: "2027年2月22日" },
      });
      expect(formatInstant(event?.dueAt ?? now)).toBe("2026-11-24T09:00:00+08:00");
      const [row] = await remindRows();
      expect(row).toMatchObject({
        actor: { kind: "system", job: "licence-reminders" },
        outcome: "ok",
        residentId: "elder",
        licences: [{ licenceId }],
      });
    });

    test("is told of once, on the phone and in the list of messages", async () => {
      expect(await deliver(at("2026-11-24T09:00:01"))).toHaveLength(1);
      expect(await deliver(at("2026-11-24T09:05:00"))).toHaveLength(0);
      expect(await waiting()).toEqual([]);
      const kept = await world.connection.collection("notices").find().toArray();
      expect(kept.map(({ kind, state, personId }) => [kind, state, personId])).toEqual([
        ["licenceExpiring", "sent", "elder"],
      ]);
    });

    test("is reminded of at the next mark again, though a worker that slept missed days", async () => {
      expect(await sweepTogether(at("2027-02-01T10:00:00"))).toBe(1);
      expect((await waiting()).map(({ eventId }) => eventId)).toEqual([`${licenceId}:licenceExpiring:2027-02-22/30`]);
    });
  });

  describe("no reminder is written", () => {
    test("while the province is away: it comes once that is back", async () => {
      const now = at("2027-02-15T10:00:00");
      await world.breakProvince({ status: 503 });
      expect(await sweepReminders(world.parts, now)).toBe(0);
      await world.mendProvince();
      await world.reconnect();
      expect(await sweepReminders(world.parts, now)).toBe(1);
    });

    test("while the log can't be written: the licence is not even looked at by the next one", async () => {
      await world.plant("worker", "socialSecurityCard", { valid_to: "20270222" });
      await world.licenceId("worker", "社会保障卡", at("2027-02-15T11:00:00"));
      const log = world.parts.accessLog;
      const away = await mongoose.createConnection(world.uri, { bufferCommands: false }).asPromise();
      await away.close();
      world.parts.accessLog = openAccessLog(away);
      const before = await waiting();
      try {
        const sweep = sweepReminders(world.parts, at("2027-02-15T12:00:00"));
        await expect(sweep).rejects.toMatchObject({ code: "temporarily-unavailable" });
      } finally {
        world.parts.accessLog = log;
      }
      expect(await waiting()).toEqual(before);
      expect(await sweepReminders(world.parts, at("2027-02-15T12:00:00"))).toBe(1);
    });

    test("of a licence that turns out to be renewed, and the one that waits is not sent", async () => {
      await world.plant("worker", "socialSecurityCard", { valid_to: "20370222" });
      const asked = at("2027-02-16T09:30:00");
      const listed = await world.call(routes.getLicence, resident("worker"), {
        params: { licenceId: await world.licenceId("worker", "社会保障卡", asked) },
        query: {},
        now: asked,
      });
      expect(listed).toMatchObject({ validUntil: "2037-02-22" });
      // The elder's last one is still true.
      expect(await deliver(at("2027-02-16T10:00:00"))).toHaveLength(1);
      const kept = await world.connection.collection("notices").find({ personId: "worker" }).toArray();
      expect(kept.map(({ state, reason }) => [state, reason])).toEqual([["cancelled", "notDue"]]);
    });
  });
});
