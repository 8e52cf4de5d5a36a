import { maskMobileNumber, maskName, maskResidentIdNumber } from "../masks";
import type { FieldMask, LicenceFieldType, LicenceType } from "./licenceType";

export type FieldValues = Readonly<Record<string, string>>;

export interface SurfaceField {
  name: string;
  label: string;
  value: string;
  masked: boolean;
  sensitive: boolean;
}

/** Province, city and district stay: 陕西省西安市雁塔区****. */
const ADDRESS_HEAD = /^.*?(?:自治区|省|市)?.*?(?:市|州)?.*?(?:区|县|旗)/;

/** A number keeps two characters at each end when it is long enough to hide anything. */
function maskNumber(value: string): string {
  if (value.length < 8) return "*".repeat(value.length);
  return value.slice(0, 2) + "*".repeat(value.length - 4) + value.slice(-2);
}

const MASKS: Readonly<Record<FieldMask, (value: string) => string>> = {
  none: (value) => value,
  name: maskName,
  idNumber: maskResidentIdNumber,
  phone: maskMobileNumber,
  address: (value) => `${ADDRESS_HEAD.exec(value)?.[0] ?? ""}****`,
  number: maskNumber,
  hidden: () => "****",
};

/** A value as it is shown over a shoulder. "" stays "": nothing is not hidden. */
export const maskedValue = (mask: FieldMask, value: string): string => (value === "" ? "" : MASKS[mask](value));

/** One field as it is shown. */
export function surfaceField(field: LicenceFieldType, values: FieldValues, reveal: boolean): SurfaceField {
  const value = values[field.name] ?? "";
  const shown = reveal ? value : maskedValue(field.mask, value);
  return { name: field.name, label: field.label, value: shown, masked: shown !== value, sensitive: field.sensitive };
}

/** The surface of a licence, row by row; rows without any value are left out. */
export function surfaceOf(type: LicenceType, values: FieldValues, reveal: boolean): SurfaceField[][] {
  return type.surface
    .map((row) =>
      row.flatMap((name) => {
        const field = type.fields.find((one) => one.name === name);
        return field === undefined ? [] : [surfaceField(field, values, reveal)];
      }),
    )
    .filter((row) => row.some(({ value }) => value !== ""));
}

/** The surface read aloud, or printed: one line a field. */
export const surfaceText = (type: LicenceType, values: FieldValues, reveal: boolean): string =>
  [
    type.name,
    ...surfaceOf(type, values, reveal)
      .flat()
      .filter(({ value }) => value !== "")
      .map(({ label, value }) => `${label}：${value}`),
  ].join("\n");
