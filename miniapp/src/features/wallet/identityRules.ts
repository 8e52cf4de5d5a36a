import { readResidentIdNumber } from "@yanta/domain/identifiers";

/** What is wrong with the form, by field; nothing when it can be sent. */
export interface IdentityMistakes {
  name?: string;
  residentIdNumber?: string;
}

export type IdentityReading =
  | { ok: true; identity: { name: string; residentIdNumber: string } }
  | { ok: false; mistakes: IdentityMistakes };

const SHORTEST_NAME = 2;

/** Reads name and number as they are typed: blanks between the groups and a small x are mended. */
export function readIdentity(typedName: string, typedNumber: string): IdentityReading {
  const name = typedName.trim();
  const number = readResidentIdNumber(typedNumber);
  const isNamed = name.length >= SHORTEST_NAME;
  if (isNamed && number.ok) return { ok: true, identity: { name, residentIdNumber: number.value.residentIdNumber } };
  return {
    ok: false,
    mistakes: {
      ...(isNamed ? {} : { name: "请填身份证上的姓名" }),
      ...(number.ok ? {} : { residentIdNumber: numberMistake(number.reason) }),
    },
  };
}

const numberMistake = (reason: string): string =>
  reason === "length" || reason === "characters" ? "请填18位身份证号，最后一位可以是X" : "身份证号有误，请逐位核对";
