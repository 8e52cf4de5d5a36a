import { formatInstant } from "@yanta/domain/calendar";
import type { endpoints } from "@yanta/types";
import type { z } from "zod";
import { Problem } from "../../platform/http/problem";
import { newId } from "../../platform/ids";
import type { Connection } from "../../platform/store";
import type { Catalogue } from "../catalogue";
import { reportModel } from "./model";

type Draft = z.output<NonNullable<(typeof endpoints)["createReport"]["body"]>>;

/**
 * Keeps a report for the bureau's clerks.
 *
 * @throws Problem station-not-found or item-not-found: a report about nothing helps nobody.
 */
export async function receiveReport(
  connection: Connection,
  catalogue: Catalogue,
  { stationId, taskCode, kind, text }: Draft,
  now: Date,
): Promise<{ reportId: string; receivedAt: string }> {
  if (stationId !== undefined && !catalogue.stationById.has(stationId)) throw new Problem("station-not-found");
  if (taskCode !== undefined && !catalogue.itemByCode.has(taskCode)) throw new Problem("item-not-found");
  const about = { ...(stationId === undefined ? {} : { stationId }), ...(taskCode === undefined ? {} : { taskCode }) };
  const words = text === undefined || text.trim() === "" ? {} : { text: text.trim() };
  const reportId = newId(now);
  await reportModel(connection).create({ _id: reportId, ...about, kind, ...words, receivedAt: now, state: "open" });
  return { reportId, receivedAt: formatInstant(now) };
}
