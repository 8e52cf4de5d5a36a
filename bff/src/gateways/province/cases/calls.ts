import { ProvinceError } from "../transport";
import { PAGE_SIZE, PageData } from "../wire";
import { mapCaseRow } from "./mapping";
import type { CasePage, CaseRecordKind } from "./records";
import { CASE_TABLES } from "./wire";

interface CasePageRequest {
  /** Watermark, `YYYY-MM-DD HH:mm:ss` of Asia/Shanghai as the province writes it; "" from the beginning. */
  since: string;
  /** From 1; the last page holds what changed last. */
  page: number;
  signal: AbortSignal;
}

export interface CaseCalls {
  /**
   * One page of the cases, or of what hangs on them, that changed at or after `since`, in the province's order.
   *
   * @throws ProvinceError when the province cannot be reached or answers nonsense, after retries.
   */
  caseChanges<Kind extends CaseRecordKind>(kind: Kind, request: CasePageRequest): Promise<CasePage<Kind>>;
}

type Call = (path: string, body: unknown, options: { name: string; signal: AbortSignal }) => Promise<unknown>;

export const caseCalls = (call: Call, fieldKey: Buffer): CaseCalls => ({
  caseChanges: async (kind, { since, page, signal }) => {
    const body = { since, pageNum: page, pageSize: PAGE_SIZE };
    const answer = await call(`/exchange/v1/${CASE_TABLES[kind]}/page`, body, { name: "casePage", signal });
    const data = PageData.safeParse(answer);
    if (!data.success) throw new ProvinceError("malformed", "the page lacks its fields");
    const { total, rows } = data.data;
    const changes = rows.map((row) => mapCaseRow(kind, row, fieldKey));
    return { total, pages: Math.ceil(total / PAGE_SIZE), changes };
  },
});
