import { createHash } from "node:crypto";
import { z } from "zod";
import type { WireRow } from "../../../world/wire";
import { openField, sealField } from "../sealedField";
import type { LicenceBook } from "./licenceBook";
import { ofdFile } from "./ofdFile";

const PREFIX = "/province/licence/v1";
export const LICENCE_PATHS = [`${PREFIX}/search`, `${PREFIX}/status`, `${PREFIX}/file`] as const;
export type LicencePath = (typeof LICENCE_PATHS)[number];

/** Why a licence is wanted, and on whose word: without them the province gives none. */
const purpose = { use_cause: z.string().min(2), grant_id: z.string().min(8) };
const Search = z.object({
  ...purpose,
  encrypt_type: z.literal("AES-256-GCM"),
  holder_code: z.base64(),
  holder_type_code: z.literal("111"),
});
const ByIdentifier = z.object({ ...purpose, certificate_identifier: z.string().min(1) });

/** Columns that leave only under the agreed key. */
const SEALED = ["certificate_number", "certificate_holder", "certificate_holder_code", "operator_code", "surface_data"];

function sealedRow(row: WireRow, fieldKey: Buffer): WireRow {
  const sealed = SEALED.flatMap((column) => {
    const value = row[column];
    if (value === undefined || value === null || value === "") return [];
    const text = typeof value === "string" ? value : JSON.stringify(value);
    return [[column, sealField(column, text, fieldKey)] as const];
  });
  // The switchboard's name of a row holds the id number: it stays here.
  const rowGuid = createHash("md5").update(row.row_guid).digest("hex");
  return { ...row, ...Object.fromEntries(sealed), row_guid: rowGuid };
}

/** What the licence service answers; `null` when the request lacks its fields. */
export function licenceAnswer(path: LicencePath, body: unknown, book: LicenceBook, fieldKey: Buffer): unknown {
  if (path.endsWith("/search")) {
    const request = Search.safeParse(body);
    const number = request.success ? openField("holder_code", request.data.holder_code, fieldKey) : null;
    if (number === null) return null;
    const rows = book.heldBy(number).map((row) => sealedRow(row, fieldKey));
    return { total: rows.length, rows };
  }
  const request = ByIdentifier.safeParse(body);
  if (!request.success) return null;
  const row = book.byIdentifier(request.data.certificate_identifier);
  if (row === undefined) return { found: "0" };
  if (path.endsWith("/status")) return { found: "1", ...statusOf(row) };
  const file = ofdFile(String(row["certificate_name"]));
  return {
    found: "1",
    file_type: "OFD",
    file_name: `${String(row["certificate_name"])}.ofd`,
    content: file.toString("base64"),
    sha256: createHash("sha256").update(file).digest("hex"),
  };
}

const statusOf = ({ certificate_identifier, certificate_state, valid_from, valid_to }: WireRow) => ({
  certificate_identifier,
  certificate_state,
  valid_from,
  valid_to,
});
