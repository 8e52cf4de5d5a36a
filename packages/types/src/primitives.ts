import { z } from "zod";

/** 实施编码. Opaque: 14 % of the codes that districts really publish break the documented pattern. */
export const TaskCode = z
  .string()
  .min(1)
  .max(80)
  .regex(/^[A-Za-z0-9-]+$/, "事项编码只含字母、数字和短横线")
  .meta({
    id: "TaskCode",
    description: "实施编码, opaque",
    example: "511A0116400001-511602000000-000-11511300008778693M-1-00",
  });

export const StationId = z
  .string()
  .min(1)
  .max(40)
  .regex(/^[A-Za-z0-9-]+$/, "办事点编号只含字母、数字和短横线")
  .meta({ id: "StationId", example: "610113-C001" });

/** An id of ours, opaque to the client. @param name - what it names, in Chinese: 号票编号. */
export const idOf = (name: string) =>
  z
    .string()
    .min(1)
    .max(60)
    .regex(/^[\w.:-]+$/, `${name}无效`);

/** A moment, written with Asia/Shanghai's offset. */
export const Instant = z.iso.datetime({ offset: true, error: "时间要写成 2026-11-24T09:00:00+08:00 这样" }).meta({
  id: "Instant",
  description: "ISO 8601 instant, answered with +08:00",
  example: "2026-11-24T09:00:00+08:00",
});

/** GCJ-02 degrees: what WeChat, Tencent maps and our store use. */
export const Gcj02Point = z
  .strictObject({ longitude: z.number().min(-180).max(180), latitude: z.number().min(-90).max(90) })
  .meta({ id: "Gcj02Point", description: "GCJ-02 degrees" });

/** `lng,lat` in a query, in the coordinate system that `crs` names. */
export const Near = z
  .string()
  .max(60)
  .regex(/^-?\d{1,3}(\.\d{1,12})?,-?\d{1,2}(\.\d{1,12})?$/, "位置要写成“经度,纬度”，例如 108.946,34.222")
  .transform((text) => {
    const [longitude = Number.NaN, latitude = Number.NaN] = text.split(",").map(Number);
    return { longitude, latitude };
  })
  .refine((point) => Math.abs(point.longitude) <= 180 && Math.abs(point.latitude) <= 90, "位置超出了经纬度范围")
  .meta({ id: "Near", description: "lng,lat", example: "108.946,34.222" });

export const Crs = z.enum(["gcj02", "wgs84"]).default("gcj02");

/** Where a fact comes from. `demonstration` is generated, and the app must say so wherever it shows it. */
export const FactSource = z.enum(["province", "bureau", "demonstration"]).meta({ id: "FactSource" });

/** Counts in a query: digits only, so that "" or "1e3" are refused rather than guessed. */
export const limitOf = (max: number, initial: number) =>
  z
    .string()
    .regex(/^\d{1,4}$/, "数量要写成数字")
    .transform(Number)
    .refine((n) => n >= 1 && n <= max, `数量要在1到${max}之间`)
    .default(initial);

/** Everyday text typed by a person; control characters are refused. */
export const typedText = (max: number) =>
  z
    .string()
    .max(max, `最多${max}个字`)
    .regex(/^[^\p{Cc}\p{Cs}]*$/u, "含有不能识别的字符");

export const Cursor = z
  .string()
  .max(200)
  .regex(/^[A-Za-z0-9_-]+$/, "翻页标记无效，请从第一页重新查看");

export const Problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string(),
    instance: z.string(),
    errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
    /** A slot cannot be had: the nearest one that can, with its place when that is another one. */
    alternative: z
      .object({
        slotId: z.string(),
        startsAt: Instant,
        stationId: z.string().optional(),
        stationName: z.string().optional(),
      })
      .optional(),
  })
  .meta({ id: "Problem", description: "RFC 9457 problem details" });
export type Problem = z.infer<typeof Problem>;
