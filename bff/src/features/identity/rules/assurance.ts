import type { Assurance } from "@yanta/types";
import type { z } from "zod";

export type AssuranceLevel = z.infer<typeof Assurance>;

const ORDER: readonly AssuranceLevel[] = ["L0", "L1", "L2", "L3", "L4"];

/** The higher of two levels: a verified phone takes nothing from somebody whom the province knows better. */
export const higherAssurance = (one: AssuranceLevel, other: AssuranceLevel): AssuranceLevel =>
  ORDER.indexOf(one) >= ORDER.indexOf(other) ? one : other;

/** A mobile number is registered to a person, so it is worth a level; which person, only the real-name check says. */
export const PHONE_ASSURANCE: AssuranceLevel = "L1";
/** Name and number agree, whatever else the province knows. */
export const REAL_NAME_ASSURANCE: AssuranceLevel = "L2";
