import { licenceTypeByCode, readLicenceIdentifier, type LicenceType } from "@yanta/domain/licences";
import { z } from "zod";
import { present, RowReader } from "../mapping/fields";
import { openField } from "../sealedField";
import type { WireRow } from "../wire";
import type { LicenceRecord, LicenceTimes } from "./records";
import { HOLDER_ORGANISATION, LONG_TERM, STATES } from "./wire";

export interface Asked {
  name: string;
  residentIdNumber: string;
}

export type MappedRow =
  | { kind: "licence"; licence: LicenceRecord }
  | { kind: "foreign" }
  /** A kind of licence that this release does not show. */
  | { kind: "otherType" }
  | { kind: "unreadable"; typeCode: string };

const SEALED_COLUMNS = [
  "certificate_number",
  "certificate_holder",
  "certificate_holder_code",
  "operator_code",
  "surface_data",
];
const Surface = z.record(z.string(), z.unknown());

/**
 * Turns one row into a licence of the person who was asked for. A row of anybody else is told apart before anything
 * of it is read further, so that nothing of it can be shown by mistake.
 */
export function mapLicence(wireRow: WireRow, asked: Asked, fieldKey: Buffer): MappedRow {
  const row = new RowReader(opened(wireRow, fieldKey));
  const typeCode = row.requiredText("certificate_type_code", 40);
  const type = licenceTypeByCode(typeCode);
  if (typeCode !== "" && type === undefined) return { kind: "otherType" };
  const holderCode = row.requiredText("certificate_holder_code", 40);
  const holder = row.requiredText("certificate_holder", 200);
  const values = type === undefined ? {} : surfaceValues(row, type);
  const identifier = readLicenceIdentifier(row.requiredText("certificate_identifier", 128), "lenient");
  if (!identifier.ok) row.fault("certificate_identifier is none of GB/T 36904");
  const base = {
    typeCode,
    holder,
    number: row.requiredText("certificate_number", 100),
    issuer: row.requiredText("issue_dept", 100),
    issuedOn: row.day("issue_date"),
    ...timesOf(row),
  };
  if (row.reasons.length > 0 || type === undefined || !identifier.ok) return { kind: "unreadable", typeCode };
  const isOwn = isFirm(row)
    ? row.text("operator_code") === asked.residentIdNumber
    : isPersons({ holder, holderCode, values }, asked);
  if (!isOwn) return { kind: "foreign" };
  return { kind: "licence", licence: present({ ...base, identifier: identifier.value.identifier, fields: values }) };
}

const isFirm = (row: RowReader): boolean => row.text("certificate_holder_type_code") === HOLDER_ORGANISATION;

/** Name and number of the row, and the number on its surface where there is one, must all be those asked for. */
function isPersons(
  { holder, holderCode, values }: { holder: string; holderCode: string; values: Record<string, string> },
  asked: Asked,
): boolean {
  const onSurface = values["residentIdNumber"] ?? asked.residentIdNumber;
  return (
    holderCode.toUpperCase() === asked.residentIdNumber &&
    onSurface.toUpperCase() === asked.residentIdNumber &&
    holder === asked.name
  );
}

/** A sealed column that does not open is left out, and is then missing. */
function opened(row: WireRow, fieldKey: Buffer): WireRow {
  const values = SEALED_COLUMNS.map((column) => {
    const value = row[column];
    const text = typeof value === "string" && value !== "" ? (openField(column, value, fieldKey) ?? "") : "";
    return [column, text] as const;
  });
  return { ...row, ...Object.fromEntries(values) };
}

function surfaceValues(row: RowReader, type: LicenceType): Record<string, string> {
  const surface = Surface.safeParse(row.json("surface_data"));
  if (!surface.success) {
    row.fault("surface_data is no object");
    return {};
  }
  const found = type.fields.flatMap(({ name, label }) => {
    const value = surface.data[label];
    const text = typeof value === "string" || typeof value === "number" ? String(value).trim() : "";
    return text === "" ? [] : [[name, text] as const];
  });
  if (found.length === 0) row.fault("surface_data has none of the fields of its type");
  return Object.fromEntries(found);
}

/** A state outside the list is unknown, never valid; a day that is no day is a fault, since it would never end. */
export function timesOf(row: RowReader): LicenceTimes {
  const until = row.text("valid_to");
  const isLongTerm = until === LONG_TERM || until === "99991231";
  return present({
    issuerState: row.lenientCode("certificate_state", STATES) ?? ("unknown" as const),
    validFrom: row.day("valid_from"),
    validUntil: isLongTerm ? undefined : row.day("valid_to"),
    longTerm: isLongTerm,
  });
}
