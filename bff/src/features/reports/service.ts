import { formatInstant } from "@yanta/domain/calendar";
import { maskText } from "@yanta/domain/masks";
import type { endpoints } from "@yanta/types";
import type { z } from "zod";
import { Problem } from "../../platform/http/problem";
import type { Connection } from "../../platform/store";
import type { Catalogue } from "../catalogue";
import { reportModel } from "./model";

type Draft = z.output<NonNullable<(typeof endpoints)["createReport"]["body"]>> & {
  /** The same for every repeat under one key: a repeat adds no second report. */
  reportId: string;
};

/**
 * Keeps a report for the bureau's clerks. Phones and id numbers that people write into it are masked: nobody calls back.
 *
 * @throws Problem station-not-found or item-not-found: a report about nothing helps nobody.
 */
export async function receiveReport(
  connection: Connection,
  catalogue: Catalogue,
  { reportId, stationId, taskCode, kind, text }: Draft,
  now: Date,
): Promise<{ reportId: string; receivedAt: string }> {
  if (stationId !== undefined && !catalogue.stationById.has(stationId)) throw new Problem("station-not-found");
  if (taskCode !== undefined && !catalogue.itemByCode.has(taskCode)) throw new Problem("item-not-found");
  const about = { ...(stationId === undefined ? {} : { stationId }), ...(taskCode === undefined ? {} : { taskCode }) };
  const words = text === undefined || text.trim() === "" ? {} : { text: maskText(text.trim()) };
  const report = { ...about, kind, ...words, receivedAt: now, state: "open" as const };
  await reportModel(connection).updateOne({ _id: reportId }, { $setOnInsert: report }, { upsert: true });
  return { reportId, receivedAt: formatInstant(now) };
}
