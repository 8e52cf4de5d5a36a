import type { RowReader } from "./fields";

const SOURCES = { demonstration: "demonstration", bureau: "bureau", province: "province" } as const;

/** Who vouches for the row; the platform's own rows often leave it out. */
export const sourceOf = (row: RowReader) => row.code("data_source", SOURCES) ?? "province";

const CODE_FORM = /^[A-Za-z0-9-]+$/;

export function codeText(row: RowReader, field: string, maxLength: number): string {
  const text = row.requiredText(field, maxLength);
  if (text !== "" && !CODE_FORM.test(text)) row.fault(`${field} holds characters that no code has`);
  return text;
}

/** An opaque key: 14 % of real codes break the documented pattern. */
export const taskCodeOf = (row: RowReader): string => codeText(row, "task_code", 80);

/** The six digits of the district; area codes come with six, nine or twelve. */
export function districtCodeOf(row: RowReader): string {
  const text = row.requiredText("area_code");
  if (text !== "" && !/^\d{6}(\d{3}){0,2}$/.test(text)) row.fault("area_code is no area code");
  return text.slice(0, 6);
}
