import { readResidentIdNumber } from "@yanta/domain/identifiers";
import type { SandboxPerson } from "../../../people/people";

/** A person as the issuers of licences know them. All of it follows from the id number, so that it never changes. */
export interface Holder {
  name: string;
  residentIdNumber: string;
  birthDate: string;
  /** The 17th digit: odd for men. */
  sex: "男" | "女";
  /** Whole years in the sandbox's year. */
  age: number;
  /** Signed in at the counter (L4): the sandbox lets these run a business. */
  runsBusiness: boolean;
}

/** The year of the sandbox's world; ages must not change with the clock, or licences would come and go. */
const WORLD_YEAR = 2026;

/** @returns `null` for a person without a readable id number. */
export function holderOf({ name, residentIdNumber, realNameLevel }: SandboxPerson): Holder | null {
  if (residentIdNumber === undefined) return null;
  const reading = readResidentIdNumber(residentIdNumber);
  if (!reading.ok) return null;
  const { birthDate } = reading.value;
  return {
    name,
    residentIdNumber,
    birthDate,
    sex: Number(residentIdNumber.charAt(16)) % 2 === 1 ? "男" : "女",
    age: WORLD_YEAR - Number(birthDate.slice(0, 4)),
    runsBusiness: realNameLevel === "L4",
  };
}
