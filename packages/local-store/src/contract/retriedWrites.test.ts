import { afterEach, describe, expect, test } from "@jest/globals";
import { Long, UUID } from "mongodb";
import { contractDatabase } from "./contractDatabase";
import { RawConnection } from "./rawConnection";

const store = contractDatabase("retried");
const open: RawConnection[] = [];

async function connect(): Promise<RawConnection> {
  const connection = await RawConnection.open(store.uri);
  open.push(connection);
  return connection;
}
afterEach(() => {
  for (const connection of open.splice(0)) connection.cut();
});

/** A driver's session that numbers its writes from 1. */
const newSession = () => ({ id: new UUID().toBinary() });
const write = (command: object, lsid: object, number: number) => ({
  ...command,
  $db: store.db.databaseName,
  lsid,
  txnNumber: Long.fromNumber(number),
});
const increment = { update: "counters", updates: [{ q: { _id: "c" }, u: { $inc: { n: 1 } }, upsert: true }] };
const count = async () => (await store.collection("counters").findOne({ _id: "c" }))?.["n"];

describe("a write that a driver sends again with the same session and number", () => {
  test("is applied once and answered as the first time, over another connection too", async () => {
    const lsid = newSession();
    const first = await (await connect()).command(write(increment, lsid, 1));
    const again = await (await connect()).command(write(increment, lsid, 1));
    expect(first).toMatchObject({ ok: 1, n: 1 });
    expect(again).toMatchObject({ ok: 1, n: 1 });
    expect(await count()).toBe(1);
  });

  test("is applied when the number is the next one, and when the session is another", async () => {
    const before = await count();
    const lsid = newSession();
    const connection = await connect();
    await connection.command(write(increment, lsid, 1));
    await connection.command(write(increment, lsid, 2));
    await connection.command(write(increment, newSession(), 1));
    expect(await count()).toBe(before + 3);
  });

  test("is applied once although the line was cut before the answer came", async () => {
    const before = await count();
    const lsid = newSession();
    const cutOff = await connect();
    void cutOff.command(write(increment, lsid, 1));
    const again = (await connect()).command(write(increment, lsid, 1));
    setTimeout(() => cutOff.cut(), 1);
    expect(await again).toMatchObject({ ok: 1, n: 1 });
    expect(await count()).toBe(before + 1);
  });

  test("gets the document that findAndModify gave the first time", async () => {
    const lsid = newSession();
    const take = { findAndModify: "tickets", query: { _id: "t" }, update: { $inc: { n: 1 } }, upsert: true, new: true };
    const first = await (await connect()).command(write(take, lsid, 1));
    const again = await (await connect()).command(write(take, lsid, 1));
    expect(first).toMatchObject({ value: { n: 1 } });
    expect(again).toMatchObject({ value: { n: 1 } });
  });

  test("inserts no second document, where a fresh write is refused", async () => {
    const lsid = newSession();
    const insert = { insert: "documents", documents: [{ _id: "d" }] };
    const connection = await connect();
    expect(await connection.command(write(insert, lsid, 1))).toMatchObject({ n: 1 });
    const again = await connection.command(write(insert, lsid, 1));
    expect(again).toMatchObject({ n: 1 });
    expect(again).not.toHaveProperty("writeErrors");
    expect(await connection.command(write(insert, lsid, 2))).toMatchObject({ writeErrors: [{ code: 11000 }] });
  });

  test("is refused when the session has gone on to a later write", async () => {
    const lsid = newSession();
    const connection = await connect();
    await connection.command(write(increment, lsid, 5));
    const before = await count();
    expect(await connection.command(write(increment, lsid, 4))).toMatchObject({ ok: 0, code: 225 });
    expect(await count()).toBe(before);
  });
});
