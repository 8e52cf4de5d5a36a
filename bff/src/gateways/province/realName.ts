import { FIELD_ENCRYPTION, sealField } from "./sealedField";
import { ProvinceError } from "./transport";
import { RealNameData } from "./wire";

const KEY_BYTES = 32;
/** 证件类型: resident identity card. */
const RESIDENT_ID_CARD = "111";

export const REAL_NAME_PATH = "/identity/v1/real-name-check";

export interface RealNameClaim {
  name: string;
  residentIdNumber: string;
}

/** `assurance` is 实名等级 as the province knows the person; absent when name and number do not belong together. */
export interface RealNameAnswer {
  assurance?: "L0" | "L1" | "L2" | "L3" | "L4";
}

/** What the province is asked: name and number leave this machine only under the agreed key. */
export function realNameRequest({ name, residentIdNumber }: RealNameClaim, fieldKey: Buffer) {
  return {
    encrypt_type: FIELD_ENCRYPTION,
    cert_type: RESIDENT_ID_CARD,
    cert_no: sealField("cert_no", residentIdNumber, fieldKey),
    user_name: sealField("user_name", name, fieldKey),
  };
}

/** @throws ProvinceError when the answer lacks its fields. */
export function realNameAnswer(answer: unknown): RealNameAnswer {
  const data = RealNameData.safeParse(answer);
  if (!data.success) throw new ProvinceError("malformed", "the real-name answer lacks its fields");
  const { result, user_real_lvl: level } = data.data;
  if (result === "0") return {};
  if (level === undefined) throw new ProvinceError("malformed", "the real-name answer lacks its level");
  return { assurance: level };
}

/** @param hex - 64 hexadecimal digits, as the configuration has checked. */
export const fieldKeyOf = (hex: string): Buffer => Buffer.from(hex, "hex").subarray(0, KEY_BYTES);
