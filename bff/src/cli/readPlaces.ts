import { gcj02FromWgs84 } from "@yanta/domain/geo";
import { OpeningHours, Weekday, type TimeSpan } from "@yanta/types";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { Station } from "../features/catalogue";

/** One fault of one row, by the line of the file and the column. */
export interface RowError {
  line: number;
  field: string;
  message: string;
}
export interface ReadPlaces {
  places: Station[];
  errors: RowError[];
}

const LEVELS = { 区级: "district", 街道: "street", 社区: "community", 驿站: "kiosk" } as const;
const KINDS = { 大厅: "hall", 合作网点: "outpost", 自助: "selfService" } as const;
const FACILITIES = {
  无障碍: "barrierFree",
  停车: "parking",
  母婴室: "motherBabyRoom",
  "24小时自助": "selfService24h",
  帮办代办: "assistance",
} as const;

/** A word of the bureau's own or the code itself. */
const word = <Value extends string>(words: Readonly<Record<string, Value>>) =>
  z.string().transform((text, context): Value => {
    const value = words[text] ?? Object.values(words).find((code) => code === text);
    if (value !== undefined) return value;
    context.addIssue({ code: "custom", message: `只能是：${Object.keys(words).join("、")}` });
    return z.NEVER;
  });

const filled = (max: number) => z.string().min(1, "要填写").max(max, `最多${max}个字`);
const degrees = (from: number, to: number) =>
  z
    .string()
    .regex(/^\d{1,3}(\.\d+)?$/, "要写成小数，例如 108.946")
    .transform(Number)
    .refine((value) => value >= from && value <= to, `要在${from}到${to}之间`);

const WEEKDAYS = { 一: "mon", 二: "tue", 三: "wed", 四: "thu", 五: "fri", 六: "sat", 日: "sun" } as const;
const ORDER = Weekday.options;

/** `周一至周五 09:00-12:00,13:30-17:30; 周六 09:00-12:00`; a day that is not named is closed. */
const hours = z.string().transform((text, context): OpeningHours => {
  const weekly: Partial<Record<Weekday, TimeSpan[]>> = {};
  for (const part of text.split(/[;；]/).filter((piece) => piece.trim() !== "")) {
    const match = /^\s*周(.)(?:[至到-]周(.))?\s+(.+)$/.exec(part);
    const days = match === null ? [] : daysBetween(match[1] ?? "", match[2] ?? match[1] ?? "");
    const spans = (match?.[3] ?? "").split(/[,，]/).map((span) => {
      const [from = "", to = ""] = span.trim().split(/[-–—]/);
      return { from, to };
    });
    for (const day of days) weekly[day] = spans;
    if (days.length === 0) context.addIssue({ code: "custom", message: `看不懂“${part.trim()}”` });
  }
  const read = OpeningHours.safeParse({ weekly });
  if (read.success && text.trim() !== "") return read.data;
  context.addIssue({ code: "custom", message: "要写成：周一至周五 09:00-12:00,13:30-17:30; 周六 09:00-12:00" });
  return z.NEVER;
});

function daysBetween(first: string, last: string): Weekday[] {
  const names: Readonly<Record<string, Weekday>> = WEEKDAYS;
  const [from, to] = [names[first], names[last]].map((day) => (day === undefined ? -1 : ORDER.indexOf(day)));
  return from === undefined || to === undefined || from < 0 || to < from ? [] : ORDER.slice(from, to + 1);
}

const isChoice = (text: string): text is "open" | "closed" => text === "open" || text === "closed";

/** The columns of `bff/data/places-template.csv`. */
const Row = z.strictObject({
  stationId: filled(40).regex(/^[A-Za-z0-9-]*$/, "只含字母、数字和短横线"),
  name: filled(60),
  level: word(LEVELS),
  kind: word(KINDS),
  districtCode: z.string().regex(/^\d{6}$/, "六位行政区划代码"),
  streetName: z.string().max(60),
  communityName: z.string().max(60),
  address: filled(120),
  phone: z.string().regex(/^(\d[\d-]{5,18}\d(转\d{1,5})?)?$/, "要写成电话号码"),
  postcode: z.string().regex(/^(\d{6})?$/, "六位数字"),
  longitude: degrees(73, 136),
  latitude: degrees(3, 54),
  crs: z.enum(["gcj02", "wgs84"], { error: "只能是：gcj02、wgs84" }),
  hours,
  holidays: z.string().refine((text) => text === "" || isChoice(text), "只能是：open、closed"),
  lastTicketMinutes: z.string().regex(/^\d{0,3}$/, "要写成分钟数"),
  facilities: z.string(),
  verifiedAt: z.iso.date({ error: "要写成 2026-11-24 这样" }),
});
const COLUMNS = Object.keys(Row.shape);

/**
 * Reads a bureau's table of places. Every fault of every row is told; a caller must not publish while there is one.
 *
 * @param text - CSV in UTF-8, with or without a byte order mark, its first line naming the columns.
 */
export function readPlaces(text: string): ReadPlaces {
  const table = readTable(text);
  if ("error" in table) return { places: [], errors: [table.error] };
  const errors: RowError[] = [];
  const places: Station[] = [];
  const seen = new Set<string>();
  for (const { line, values } of table.rows) {
    const read = Row.safeParse(values);
    if (!read.success) {
      errors.push(
        ...read.error.issues.map((issue) => ({ line, field: String(issue.path[0] ?? ""), message: issue.message })),
      );
      continue;
    }
    if (seen.has(read.data.stationId)) errors.push({ line, field: "stationId", message: "与前面的一行重复" });
    seen.add(read.data.stationId);
    const { facilities, unknown } = facilitiesOf(read.data.facilities);
    if (unknown.length > 0) errors.push({ line, field: "facilities", message: `没有这些设施：${unknown.join("、")}` });
    places.push(placeOf(read.data, facilities));
  }
  return { places, errors };
}

interface Table {
  rows: { line: number; values: Record<string, string> }[];
}

function readTable(text: string): Table | { error: RowError } {
  try {
    const records: { info: { lines: number }; record: Record<string, string> }[] = parse(text, {
      bom: true,
      columns: true,
      info: true,
      skip_empty_lines: true,
      trim: true,
    });
    const [first] = records;
    const missing = first === undefined ? COLUMNS : COLUMNS.filter((column) => !(column in first.record));
    if (missing.length > 0) return { error: { line: 1, field: missing.join("、"), message: "缺少这些列" } };
    return { rows: records.map(({ info, record }) => ({ line: info.lines, values: record })) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { error: { line: 1, field: "", message: `不是能读的 CSV：${message}` } };
  }
}

function facilitiesOf(text: string): { facilities: Station["facilities"]; unknown: string[] } {
  const words = text.split(/[、,，;；\s]+/).filter((part) => part !== "");
  const known = new Map<string, Station["facilities"][number]>(Object.entries(FACILITIES));
  for (const code of Object.values(FACILITIES)) known.set(code, code);
  return {
    facilities: words.flatMap((part) => known.get(part) ?? []),
    unknown: words.filter((part) => !known.has(part)),
  };
}

function placeOf(row: z.output<typeof Row>, facilities: Station["facilities"]): Station {
  const { stationId, name, level, kind, districtCode, address, phone, postcode, longitude, latitude, verifiedAt } = row;
  const point = row.crs === "wgs84" ? gcj02FromWgs84({ longitude, latitude }) : { longitude, latitude };
  return {
    stationId,
    name,
    level,
    kind,
    districtCode,
    ...(row.streetName === "" ? {} : { streetName: row.streetName }),
    ...(row.communityName === "" ? {} : { communityName: row.communityName }),
    point: { longitude: point.longitude, latitude: point.latitude },
    address,
    phone,
    postcode,
    hours: {
      ...row.hours,
      holidays: isChoice(row.holidays) ? row.holidays : "closed",
      lastTicketMinutesBeforeClose: Number(row.lastTicketMinutes || "0"),
    },
    counters: [],
    terminals: [],
    facilities,
    verifiedAt,
    source: "bureau",
  };
}
