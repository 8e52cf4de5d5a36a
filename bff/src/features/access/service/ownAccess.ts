import { formatInstant } from "@yanta/domain/calendar";
import type { AccessRow } from "@yanta/types";
import mongoose from "mongoose";
import type { FieldCrypto } from "../../../platform/crypto";
import { Problem } from "../../../platform/http/problem";
import type { Connection } from "../../../platform/store";
import { ACCESS_QUESTIONS, accessModel, questionModel, type StoredAccess } from "../model";
import { readContent } from "../readContent";
import { rowOf } from "../rules/words";

export interface AccessParts {
  connection: Connection;
  crypto: FieldCrypto;
}

interface Query {
  licenceId?: string | undefined;
  limit: number;
  cursor?: string | undefined;
}

/** The resident's rows, newest first. Ids sort by time, so an id is the cursor. */
export async function listOwnAccess(
  { connection }: AccessParts,
  residentId: string,
  { licenceId, limit, cursor }: Query,
): Promise<{ items: AccessRow[]; nextCursor?: string }> {
  const filter = {
    residentId,
    ...(licenceId === undefined ? {} : { licenceIds: licenceId }),
    ...(cursor === undefined ? {} : { _id: mongoose.trusted({ $lt: cursor }) }),
  };
  const found = await accessModel(connection)
    .find(filter)
    .sort({ _id: -1 })
    .limit(limit + 1)
    .lean();
  const page = found.slice(0, limit);
  const questioned = await questionedAmong(connection, page);
  const items = page.map((row) => rowOf(readContent(row.content), questioned.has(row._id)));
  const last = page.at(-1);
  return found.length > limit && last !== undefined ? { items, nextCursor: last._id } : { items };
}

async function questionedAmong(connection: Connection, rows: readonly StoredAccess[]): Promise<Set<string>> {
  const ids = rows.map(({ _id }) => _id);
  if (ids.length === 0) return new Set();
  const questions = await questionModel(connection)
    .find({ _id: mongoose.trusted({ $in: ids }) }, { _id: 1 })
    .lean();
  return new Set(questions.map(({ _id }) => _id));
}

/** Everything about the resident, with salts and leaves: who holds it can prove later that a row was changed or lost. */
export async function exportOwnAccess({ connection }: AccessParts, residentId: string, now: Date) {
  const rows = await accessModel(connection).find({ residentId }).sort({ _id: 1 }).lean();
  return {
    exportedAt: formatInstant(now),
    rows: rows.map(({ _id: accessId, content, salt, leaf }) => ({ accessId, content, salt, leaf })),
  };
}

/** Keeps a doubt for the bureau. Asking twice leaves the first. @throws Problem access-not-found */
export async function questionOwnAccess(
  { connection, crypto }: AccessParts,
  { residentId, accessId, text }: { residentId: string; accessId: string; text?: string | undefined },
  now: Date,
): Promise<{ accessId: string; receivedAt: string }> {
  const row = await accessModel(connection).findOne({ _id: accessId, residentId }, { _id: 1 }).lean();
  if (row === null) throw new Problem("access-not-found");
  const place = { collection: ACCESS_QUESTIONS, field: `text:${accessId}`, ownerId: residentId };
  const words = text === undefined || text.trim() === "" ? {} : { text: await crypto.encrypt(place, text.trim()) };
  const question = { residentId, receivedAt: now, state: "open" as const, ...words };
  await questionModel(connection).updateOne({ _id: accessId }, { $setOnInsert: question }, { upsert: true });
  const kept = await questionModel(connection).findById(accessId).lean();
  return { accessId, receivedAt: formatInstant(kept?.receivedAt ?? now) };
}
