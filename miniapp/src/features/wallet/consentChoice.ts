import type { VerificationRequest } from "@yanta/types";

type Asked = VerificationRequest["fields"];

/** The button says what happens: 同意，给看2项. */
export function agreeText(asked: Asked, chosen: readonly string[]): string {
  if (asked.length === 0) return "同意，只告诉有没有效";
  return chosen.length === 0 ? "同意，但不给看内容" : `同意，给看${chosen.length}项`;
}

/** 姓名（敏感）: told apart from the others by word. */
export const fieldText = ({ label, sensitive }: Asked[number]): string => (sensitive ? `${label}（敏感）` : label);

/** Turns one field on or off. Nothing is on before its holder says so. */
export const withField = (chosen: readonly string[], name: string, isOn: boolean): string[] =>
  isOn ? [...chosen.filter((one) => one !== name), name] : chosen.filter((one) => one !== name);

/** Labels, as the answer is told to the holder. */
export const labelsOf = (asked: Asked, names: readonly string[], isIn: boolean): string[] =>
  asked.filter(({ name }) => names.includes(name) === isIn).map(({ label }) => label);
