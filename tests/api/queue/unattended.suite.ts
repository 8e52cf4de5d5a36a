import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import {
  createIdentity,
  identityModels,
  openStaffAccount,
  randomPassword,
  type Identity,
} from "../../../bff/src/features/identity";
import { closeUnattended, exportDay, sweepQueue, type QueueParts } from "../../../bff/src/features/queue";
import { moveAtDesk, resumeWish } from "../../../bff/src/features/queue/service/moveForActor";
import { stationQueue } from "../../../bff/src/features/queue/service/stationQueue";
import type { Actor, Staff } from "../../../bff/src/platform/actor";
import { createFieldCrypto, cryptoModels, fileKeyProvider, mongoDataKeyStore } from "../../../bff/src/platform/crypto";
import { createLog } from "../../../bff/src/platform/log";
import { migrate } from "../../../bff/src/platform/migrations";
import { keepPastTheDate } from "../../support/storeClock";
import { actionsIn, W1, W2 } from "./deskActions";
import { at, clerk, LINE_A, queueWorld, STATION, type QueueWorld } from "./queueWorld";

describe("unattended", () => {
  /** A member of staff at a desk of their own. */
  interface Desk {
    staff: Staff;
    signOut(clock: string): Promise<void>;
  }

  let world: QueueWorld;
  let identity: Identity;
  let parts: QueueParts;
  let keys = "";
  const notAsked = () => Promise.reject(new Error("not asked here"));

  beforeAll(async () => {
    const made = await queueWorld("queue_unattended");
    const { connection } = made.parts;
    keys = await mkdtemp(path.join(tmpdir(), "yanta-keys-"));
    await migrate([...identityModels(connection), ...cryptoModels(connection)]);
    await keepPastTheDate(connection);
    const keyProvider = fileKeyProvider(path.join(keys, "k"));
    const crypto = createFieldCrypto({ keyProvider, store: mongoDataKeyStore(connection) });
    const wechat = { loginOfMiniProgram: notAsked, loginOfBrowser: notAsked, phoneNumber: notAsked };
    identity = createIdentity({
      connection,
      crypto,
      log: createLog("silent", "test"),
      wechat: { ...wechat, authorizeUrl: () => "" },
      province: { checkRealName: notAsked },
      sms: { sendSms: notAsked },
    });
    const { staffName, deskOf, personByPhone, personIdsOf } = identity;
    parts = {
      ...made.parts,
      people: { staffName, deskOf, personIdsOf, personByPhone, maskedPerson: () => Promise.resolve(undefined) },
    };
    world = { ...made, parts };
    identity.onStaffSignedOut(({ staffId, now }) => closeUnattended(parts, { staffId, hasSignedOut: true }, now));
    desks = await Promise.all([employ(crypto, "guiying"), employ(crypto, "jianguo")]);
  }, 120_000);
  afterAll(async () => {
    await world.close();
    await rm(keys, { recursive: true, force: true });
  });

  const { call, desk, empty, openAt, stored, take } = actionsIn(() => world);
  beforeEach(async () => {
    await empty();
    await parts.connection.collection("staffSessions").deleteMany({});
  });

  type SitsDown = (clock: string) => Promise<Desk>;
  let desks: [SitsDown, SitsDown];
  const guiying: SitsDown = (clock) => desks[0](clock);
  const jianguo: SitsDown = (clock) => desks[1](clock);

  const caller = { addressHash: "a", userAgent: "", origin: "http://app.test" };

  async function answer(route: string, asked: { body?: unknown; actor: Actor; sessionId?: string }, clock: string) {
    const mounted = identity.routes.find(({ endpoint }) => `${endpoint.method} ${endpoint.path}` === route);
    const { body, actor, sessionId } = asked;
    const from = { ...caller, ...(sessionId === undefined ? {} : { sessionId }) };
    return mounted?.answer({ params: {}, query: {}, body, errors: [], actor, caller: from }, at(clock));
  }

  /** Opens an account; whoever sits down with it is signed in from then on. */
  async function employ(crypto: ReturnType<typeof createFieldCrypto>, account: string): Promise<SitsDown> {
    const password = randomPassword();
    const member = {
      account,
      name: "李桂英",
      role: "clerk" as const,
      stationIds: [STATION],
      password,
      passwordCost: 1024,
    };
    await openStaffAccount({ connection: parts.connection, crypto }, member, at("08:00"));
    return async (clock) => {
      const body = { account, password };
      const { token } = (await answer("POST /staff/sessions", { body, actor: { kind: "anyone" } }, clock)) as {
        token: string;
      };
      const session = await identity.authenticate(token, { now: at(clock), isBackground: true });
      if (session?.actor.kind !== "staff") throw new Error(`${account} is not signed in`);
      const { actor: staff, sessionId } = session;
      return {
        staff,
        signOut: async (when) =>
          void (await answer("DELETE /staff/sessions/current", { actor: staff, sessionId }, when)),
      };
    };
  }

  const counterAt = async (counterId: string, clock: string, who = clerk()) =>
    (await stationQueue(parts, who, STATION, at(clock))).counters.find((one) => one.counterId === counterId);
  /** What the day's record says of a counter and its tickets, in order. */
  const record = async (): Promise<string[]> => {
    const lines = await exportDay({ connection: parts.connection, booking: world.booking }, STATION, "2026-11-24");
    return lines.filter(({ type }) => type !== "plan").map((line) => `${line.type} ${line.at.slice(11, 19)}`);
  };

  describe("a clerk who signs out", () => {
    test("leaves no open counter, and the record says when it closed", async () => {
      const { staff, signOut } = await guiying("09:00");
      await openAt(W1, "09:00", [LINE_A], staff);
      expect(await counterAt(W1, "09:01", staff)).toMatchObject({ state: "free", mine: true });
      await signOut("09:30");
      expect(await counterAt(W1, "09:31")).toMatchObject({ state: "closed" });
      expect(await record()).toEqual(["counter.opened 09:00:00", "counter.closed 09:30:00"]);
    });

    test("in the middle of a service leaves it to another clerk, who takes it up", async () => {
      const [{ staff, signOut }, other] = [await guiying("09:00"), await jianguo("09:00")];
      await openAt(W1, "09:00", [LINE_A], staff);
      const { ticketId } = await take("r1", "09:01");
      await call(W1, "09:02");
      await desk(ticketId, "start", "09:03");
      await signOut("09:10");
      expect(await stored(ticketId)).toMatchObject({ state: "parked" });
      await openAt(W2, "09:11", [LINE_A], other.staff);
      const wishFor = resumeWish(parts, other.staff, at("09:12"));
      const resumed = await moveAtDesk(parts, other.staff, ticketId, { wishFor, now: at("09:12") });
      expect(resumed).toMatchObject({ state: "serving", counterName: "2号窗口" });
      expect((await record()).slice(4, 6)).toEqual(["ticket.skipped 09:10:00", "counter.closed 09:10:00"]);
    });

    test("with somebody on the way to the counter puts them in front again, for the next who calls", async () => {
      const [{ staff, signOut }, other] = [await guiying("09:00"), await jianguo("09:00")];
      await openAt(W1, "09:00", [LINE_A], staff);
      await openAt(W2, "09:00", [LINE_A], other.staff);
      const { ticketId } = await take("r1", "09:01");
      await take("r2", "09:02");
      await call(W1, "09:03");
      await signOut("09:04");
      expect((await call(W2, "09:05"))?.ticketId).toBe(ticketId);
      expect((await record()).slice(5, 8)).toEqual([
        "ticket.skipped 09:04:00",
        "ticket.returned 09:04:00",
        "counter.closed 09:04:00",
      ]);
    });

    test("at one of two desks keeps the counter that the other one works", async () => {
      const [{ staff, signOut }] = [await guiying("09:00"), await guiying("09:00")];
      await openAt(W1, "09:00", [LINE_A], staff);
      await signOut("09:04");
      expect(await counterAt(W1, "09:04:30")).toMatchObject({ state: "free" });
    });

    test("has paused before: the record closes the counter once", async () => {
      const { staff, signOut } = await guiying("09:00");
      await openAt(W1, "09:00", [LINE_A], staff);
      await parts.connection.collection("counters").updateOne(
        { counterId: W1 },
        {
          $set: { state: "paused" },
          // The driver's own collection knows the shape of no document.
          $push: { events: { type: "closed", at: at("09:05") } } as never,
        },
      );
      await signOut("09:30");
      expect(await record()).toEqual(["counter.opened 09:00:00", "counter.closed 09:05:00"]);
    });
  });

  describe("a desk that was left without signing out", () => {
    test("keeps its counter for an hour after it has locked, then the sweep closes it", async () => {
      const { staff } = await guiying("09:00");
      await openAt(W1, "09:00", [LINE_A], staff);
      await sweepQueue(parts, at("10:04:59"));
      expect(await counterAt(W1, "10:04:59")).toMatchObject({ state: "free" });
      await sweepQueue(parts, at("10:05"));
      expect(await counterAt(W1, "10:05")).toMatchObject({ state: "closed" });
    });

    test("ends no service by its lock, but when the session ends", async () => {
      const { staff } = await guiying("09:00");
      await openAt(W1, "09:00", [LINE_A], staff);
      const { ticketId } = await take("r1", "09:01");
      await call(W1, "09:02");
      await desk(ticketId, "start", "09:03");
      await sweepQueue(parts, at("16:00"));
      expect(await stored(ticketId)).toMatchObject({ state: "serving" });
      await sweepQueue(parts, at("21:00"));
      expect(await stored(ticketId)).toMatchObject({ state: "parked" });
      expect(await counterAt(W1, "21:00")).toMatchObject({ state: "closed" });
    });

    test("is taken over by another clerk with the person who sits there, as soon as it has locked", async () => {
      const [{ staff }, other] = [await guiying("09:00"), await jianguo("09:00")];
      await openAt(W1, "09:00", [LINE_A], staff);
      const { ticketId } = await take("r1", "09:01");
      await call(W1, "09:02");
      await desk(ticketId, "start", "09:03");
      await expect(openAt(W1, "09:04:59", [LINE_A], other.staff)).rejects.toMatchObject({ code: "counter-taken" });
      const taken = await openAt(W1, "09:05", [LINE_A], other.staff);
      expect(taken).toMatchObject({ state: "serving", mine: true, ticket: { ticketId } });
      expect(await counterAt(W1, "09:06", staff)).toMatchObject({ mine: false });
      await desk(ticketId, "finish", "09:07");
      expect((await record()).filter((line) => line.startsWith("counter"))).toEqual([
        "counter.opened 09:00:00",
        "counter.opened 09:05:00",
      ]);
    });

    test("on an earlier day has its counter closed with that day", async () => {
      const { staff } = await guiying("09:00");
      await openAt(W1, "09:00", [LINE_A], staff);
      await sweepQueue(parts, new Date("2026-11-25T08:00:00+08:00"));
      expect(await record()).toEqual(["counter.opened 09:00:00", "counter.closed 23:59:59"]);
    });
  });
});
