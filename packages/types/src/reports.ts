import { z } from "zod";
import { endpoint } from "./endpoint";
import { routes } from "./paths";
import { Instant, StationId, TaskCode, typedText } from "./primitives";

/** 信息有误: what was wrong, so that nobody makes the same wasted trip. */
export const ReportKind = z
  .enum(["phone", "address", "hours", "closed", "items", "guide", "position", "other"])
  .meta({ id: "ReportKind" });

export const createReport = endpoint({
  ...routes.createReport,
  auth: ["anyone"],
  touches: "public",
  summary: { en: "Say that a fact about a place or an item is wrong", zh: "报告信息有误" },
  body: z
    .strictObject({
      stationId: StationId.optional(),
      taskCode: TaskCode.optional(),
      kind: ReportKind,
      text: typedText(300).optional(),
    })
    .refine((body) => body.stationId !== undefined || body.taskCode !== undefined, {
      path: ["stationId"],
      message: "请说明是哪个办事点或哪个事项",
    }),
  status: 201,
  response: z.object({ reportId: z.string(), receivedAt: Instant }),
  problems: ["station-not-found", "item-not-found", "idempotency-key-reused", "unsupported-media-type"],
  idempotent: true,
});
