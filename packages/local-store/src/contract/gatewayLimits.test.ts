import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { MongoClient, type ClientSession } from "mongodb";
import net from "node:net";
import { networkInterfaces } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import type { Store } from "../startStore";
import { START_TIMEOUT_MS } from "./contractDatabase";
import { engineIsOurs, newDataDir, ownStore } from "./ownStore";

const LIMIT_MS = 800;
const AFTER_THE_LIMIT_MS = 1_500;
const CONNECTIONS = 3;

const describeOwn = engineIsOurs ? describe : describe.skip;

describeOwn("the gateway, with short limits", () => {
  let store: Store;
  let client: MongoClient;
  const collection = () => client.db("limits").collection<{ _id: number | string; n?: number }>("rows");

  beforeAll(async () => {
    const limits = { transactionMs: LIMIT_MS, cursorMs: LIMIT_MS, openTransactions: CONNECTIONS };
    store = await ownStore({ dataDir: newDataDir(), engine: "documentdb", isDisposable: true, limits });
    client = await MongoClient.connect(store.uri);
    await collection().insertMany(Array.from({ length: 300 }, (_, _id) => ({ _id, n: 0 })));
  }, START_TIMEOUT_MS);
  afterAll(async () => {
    await client.close();
    await store.stop();
  });

  test("rolls an abandoned transaction back, so that a waiting write goes on", async () => {
    const session = client.startSession();
    session.startTransaction();
    await collection().updateOne({ _id: 1 }, { $set: { n: 99 } }, { session });
    const startedAt = Date.now();
    await collection().updateOne({ _id: 1 }, { $inc: { n: 1 } });
    expect(Date.now() - startedAt).toBeGreaterThan(LIMIT_MS / 2);
    expect(await collection().findOne({ _id: 1 })).toMatchObject({ n: 1 });
    const late = collection().updateOne({ _id: 2 }, { $inc: { n: 1 } }, { session });
    await expect(late).rejects.toMatchObject({ code: 251, errorLabels: ["TransientTransactionError"] });
    await session.endSession();
  });

  test("gives the connections of abandoned transactions to those that wait", async () => {
    const abandoned = await Promise.all(
      Array.from({ length: CONNECTIONS }, async (_, _id) => {
        const session = client.startSession();
        session.startTransaction();
        await collection().findOne({ _id }, { session });
        return session;
      }),
    );
    const insert = (session: ClientSession) => collection().insertOne({ _id: "waited" }, { session });
    await client.withSession((session) => session.withTransaction(insert));
    expect(await collection().findOne({ _id: "waited" })).toEqual({ _id: "waited" });
    await Promise.all(abandoned.map((session) => session.endSession()));
  });

  test("serves plain commands while every connection for transactions is taken", async () => {
    const work = (n: number) => (session: ClientSession) =>
      session.withTransaction(async () => {
        await collection().updateOne({ _id: n }, { $inc: { n: 1 } }, { session });
        // A plain command inside the callback would wait for ever if it shared the transactions' connections.
        expect(await collection().countDocuments({ _id: 0 })).toBe(1);
      });
    const numbers = Array.from({ length: 20 }, (_, i) => 100 + i);
    await Promise.all(numbers.map((n) => client.withSession(work(n))));
    expect(await collection().countDocuments({ _id: { $in: numbers }, n: 1 })).toBe(20);
  });

  test("closes a cursor that nobody asks for any more, and leaves one that is used", async () => {
    const idle = collection().find().sort({ n: 1 }).batchSize(2);
    const used = collection().find().sort({ n: 1 }).batchSize(2);
    await idle.next();
    const until = Date.now() + AFTER_THE_LIMIT_MS;
    while (Date.now() < until) {
      await used.next();
      await pause(50);
    }
    await idle.next();
    await expect(idle.next()).rejects.toMatchObject({ code: 43 });
    expect(await used.next()).not.toBeNull();
    await used.close();
  });

  test("listens on this machine's own address only", async () => {
    const port = Number(/:(\d+)\//.exec(store.uri)?.[1]);
    const connects = (host: string) =>
      new Promise<boolean>((resolve) => {
        const socket = net.connect({ host, port, timeout: 500 });
        const end = (answer: boolean) => () => resolve(socket.destroy() && answer);
        socket.once("connect", end(true)).once("error", end(false)).once("timeout", end(false));
      });
    expect(await connects("127.0.0.1")).toBe(true);
    const others = Object.values(networkInterfaces()).flatMap((some) => some ?? []);
    const outside = others
      .filter(({ internal, family }) => !internal && family === "IPv4")
      .map(({ address }) => address);
    expect(await Promise.all(outside.map(connects))).toEqual(outside.map(() => false));
  });

  test("outlives a connection that sends what is no message", async () => {
    const port = Number(/:(\d+)\//.exec(store.uri)?.[1]);
    const closed = new Promise((resolve) => {
      const socket = net.connect(port, "127.0.0.1", () => socket.write("GET / HTTP/1.1\r\nHost: localhost\r\n\r\n"));
      socket.once("close", () => resolve("closed"));
      socket.on("error", () => undefined);
    });
    expect(await closed).toBe("closed");
    expect(await client.db("limits").command({ ping: 1 })).toMatchObject({ ok: 1 });
  });
});
