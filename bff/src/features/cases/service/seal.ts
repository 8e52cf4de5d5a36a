import type { CaseApplicant } from "../../../gateways/province";
import type { CaseParts } from "../parts";

type Crypto = CaseParts["crypto"];

/** As many characters of a number as a resident may be asked for. */
const TAIL_LENGTHS = [4, 5, 6] as const;

/** By which number a case is found: equal numbers give equal texts, and nobody can turn them back. */
export const ownerIndexOf = (crypto: Crypto, code: string): Promise<string> =>
  crypto.blindIndex({ collection: "cases", field: "ownerCode" }, code);

/** Case number and tail together: one tail alone, four digits, would be guessed in a moment. */
export const tailIndexOf = (crypto: Crypto, projectNo: string, tail: string): Promise<string> =>
  crypto.blindIndex({ collection: "cases", field: "tail" }, `${projectNo}:${tail}`);

export interface ApplicantIndexes {
  ownerId: string;
  applicantMark: string;
  ownerIndexes: string[];
  tailIndexes: string[];
}

/** Everything by which an applicant is found or compared. Costs a few keyed hashes, and no look into the store. */
export async function applicantIndexes(
  crypto: Crypto,
  projectNo: string,
  applicant: CaseApplicant,
): Promise<ApplicantIndexes> {
  const { code, contactCode } = applicant;
  const codes = [...new Set([code, contactCode].filter((one) => one !== undefined))];
  const ownerIndexes = await Promise.all(codes.map((one) => ownerIndexOf(crypto, one)));
  const tails = code === undefined ? [] : TAIL_LENGTHS.map((length) => code.slice(-length));
  return {
    // One key for all cases of a person: erasing it erases all of them. A case without a number has a key of its own.
    ownerId: code === undefined ? `case:${projectNo}` : `applicant:${ownerIndexes[0] ?? ""}`,
    applicantMark: await crypto.blindIndex({ collection: "cases", field: "applicant" }, textOf(applicant)),
    ownerIndexes,
    tailIndexes: await Promise.all(tails.map((tail) => tailIndexOf(crypto, projectNo, tail))),
  };
}

/** Fields in a fixed order, so that the same facts give the same text. */
const textOf = ({ name, code, contactName, contactCode, phone }: CaseApplicant): string =>
  JSON.stringify([name ?? "", code ?? "", contactName ?? "", contactCode ?? "", phone ?? ""]);

const placeOf = (rowId: string, ownerId: string) => ({ collection: "cases", field: `applicant:${rowId}`, ownerId });

export const sealApplicant = (
  crypto: Crypto,
  { rowId, ownerId }: { rowId: string; ownerId: string },
  applicant: CaseApplicant,
): Promise<string> => crypto.encrypt(placeOf(rowId, ownerId), textOf(applicant));

/** In clear: for finding whom to tell only, never for an answer or a log. */
export async function openApplicant(
  crypto: Crypto,
  stored: { _id: string; ownerId: string; applicant: string },
): Promise<{ code: string; contactCode: string }> {
  const opened: unknown = JSON.parse(await crypto.decrypt(placeOf(stored._id, stored.ownerId), stored.applicant));
  const [, code = "", , contactCode = ""] = Array.isArray(opened) ? opened.map(String) : [];
  return { code, contactCode };
}
