import { z } from "zod";
import { typedText } from "./primitives";

/** Reasons that nobody can know but whoever looks: the desk asks for one before it shows a person. */
export const AskedReason = z
  .enum(["forgotCode", "contact", "check", "other"], "请选一个查看原因")
  .meta({ id: "AskedReason" });
export type AskedReason = z.infer<typeof AskedReason>;

/** Fields of a query by which persons are asked for. */
export const askedReasonFields = {
  reason: AskedReason.optional(),
  /** In words, where the reason is `other`. */
  note: typedText(100).optional(),
};

/** `other` alone says nothing. */
export const isExplained = ({ reason, note }: { reason?: string | undefined; note?: string | undefined }): boolean =>
  reason === "other" ? note !== undefined && note.trim() !== "" : note === undefined;

export const UNEXPLAINED = { path: ["note"], error: "选“其他”时写明原因，选别的不用写" };
