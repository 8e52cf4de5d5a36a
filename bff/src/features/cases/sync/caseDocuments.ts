import type { CaseChange } from "../../../gateways/province";
import type { StoredCase } from "../model";
import type { CaseParts } from "../parts";
import { DIRTY } from "../rules/lookTimes";
import { applicantIndexes, sealApplicant } from "../service/seal";

/** Each new applicant costs a few questions to the store, for a key of their own. */
const AT_ONCE = 16;

type Put = Extract<CaseChange<"cases">, { type: "put" }>;

/**
 * Cases as they are kept: the applicant encrypted, found by blind indexes. A ciphertext whose contents have not changed
 * stays, so that a page that is applied again changes nothing.
 */
export async function caseDocuments(
  parts: Pick<CaseParts, "crypto">,
  { changes, stored }: { changes: readonly CaseChange<"cases">[]; stored: ReadonlyMap<string, StoredCase> },
): Promise<StoredCase[]> {
  const puts = changes.flatMap((change) => (change.type === "put" ? [change] : []));
  const documents: StoredCase[] = [];
  for (let from = 0; from < puts.length; from += AT_ONCE) {
    const some = puts.slice(from, from + AT_ONCE);
    documents.push(...(await Promise.all(some.map((put) => documentOf(parts, put, stored.get(put.rowId))))));
  }
  return documents;
}

async function documentOf(
  { crypto }: Pick<CaseParts, "crypto">,
  { rowId, changedAt, record }: Put,
  known: StoredCase | undefined,
): Promise<StoredCase> {
  const { applicant, ...facts } = record;
  const indexes = await applicantIndexes(crypto, record.projectNo, applicant);
  const isKept = known?.applicantMark === indexes.applicantMark && known.ownerId === indexes.ownerId;
  const sealed = isKept ? known.applicant : await sealApplicant(crypto, { rowId, ownerId: indexes.ownerId }, applicant);
  return { _id: rowId, changedAt, ...facts, ...indexes, applicant: sealed, lookAt: DIRTY };
}
