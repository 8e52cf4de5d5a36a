import type { StoredCase } from "../model";
import type { CaseParts } from "../parts";
import { openApplicant } from "./seal";

/** The accounts that have proven to hold the number of a case's applicant, or of whoever handles it. */
export async function residentsOf(
  { crypto, people }: Pick<CaseParts, "crypto" | "people">,
  stored: Pick<StoredCase, "_id" | "ownerId" | "applicant">,
): Promise<string[]> {
  const { code, contactCode } = await openApplicant(crypto, stored);
  const codes = [...new Set([code, contactCode].filter((one) => one !== ""))];
  return [...new Set((await Promise.all(codes.map((one) => people.residentsWithIdNumber(one)))).flat())];
}
