import { parseArgs } from "node:util";
import { isDay, statutoryCalendar } from "@yanta/domain/calendar";
import { explainFailure } from "../bin/runUntilStopped";
import { readConfig } from "../config";
import { openBookingDesk } from "../features/booking";
import { bookingPort, exportDay } from "../features/queue";
import { createLog } from "../platform/log";
import { openStore } from "../platform/store";

const USAGE = `用法：pnpm --silent queue:export --station 610113-C001 --day 2026-11-24 [--moves]
  --moves 加上“往后排”的记录（ticket.deferred），用来重放叫号顺序。`;

/** Nobody's name is needed for the export. */
const nobody = {
  personByPhone: () => Promise.reject(new Error("the export looks up nobody")),
  maskedPersons: () => Promise.resolve(new Map()),
  personIdsOf: () => Promise.resolve([]),
};

/** `pnpm --silent queue:export --station … --day …`: one hall's day as JSON lines on standard output. */
async function main(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { station: { type: "string" }, day: { type: "string" }, moves: { type: "boolean", default: false } },
  });
  const { station, day, moves } = values;
  if (station === undefined || day === undefined || !isDay(day)) {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  const store = openStore(readConfig(process.env), createLog("silent", "export"));
  await store.opened;
  try {
    const { connection } = store;
    const catalogue = { current: () => Promise.reject(new Error("the export reads no catalogue")) as never };
    const desk = openBookingDesk({ connection, catalogue, calendar: statutoryCalendar, people: nobody });
    const lines = await exportDay({ connection, booking: bookingPort(desk), withDeferrals: moves }, station, day);
    for (const line of lines) process.stdout.write(`${JSON.stringify(line)}\n`);
  } finally {
    await store.close();
  }
}

await main(process.argv.slice(2)).catch(explainFailure);
