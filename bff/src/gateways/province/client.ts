import type { Metrics } from "../../platform/metrics";
import { caseCalls, type CaseCalls } from "./cases";
import { licenceCalls, type LicenceCalls } from "./licences";
import { mapRow, type Change } from "./mapping";
import {
  fieldKeyOf,
  REAL_NAME_PATH,
  realNameAnswer,
  realNameRequest,
  type RealNameAnswer,
  type RealNameClaim,
} from "./realName";
import type { RecordKind } from "./records";
import type { Credentials } from "./signing";
import { createTokenCache } from "./token";
import { createTransport, ProvinceError } from "./transport";
import { PAGE_SIZE, PageData, TABLES } from "./wire";

export interface PageRequest {
  /** Watermark, `YYYY-MM-DD HH:mm:ss` of Asia/Shanghai as the province writes it; "" from the beginning. */
  since: string;
  /** From 1. */
  page: number;
  signal?: AbortSignal;
}

export interface Page<Kind extends RecordKind> {
  /** Rows at or after the watermark when the page was read. */
  total: number;
  changes: Change<Kind>[];
  isLast: boolean;
}

export interface Province extends LicenceCalls, CaseCalls {
  /**
   * One page of what changed at or after `since`, in the province's order (time of change, then row).
   *
   * @throws ProvinceError when the province cannot be reached or answers nonsense, after retries.
   */
  changes<Kind extends RecordKind>(kind: Kind, request: PageRequest): Promise<Page<Kind>>;
  /**
   * Asks whether a name and a resident id number belong together.
   *
   * @throws ProvinceError as above.
   */
  checkRealName(claim: RealNameClaim): Promise<RealNameAnswer>;
  /** State of the circuit breaker. */
  state(): "closed" | "open" | "halfOpen";
  close(): Promise<void>;
}

interface ProvinceOptions {
  baseUrl: string;
  credentials: Credentials;
  /** The agreed key for sensitive fields, 64 hexadecimal digits. */
  fieldKey: string;
  metrics: Metrics;
}

interface CallOptions {
  name: string;
  signal?: AbortSignal;
}

export function createProvince(options: ProvinceOptions): Province {
  const transport = createTransport(options);
  const tokens = createTokenCache(transport);
  const withToken = async (path: string, body: unknown, options: CallOptions): Promise<unknown> =>
    transport.call(path, body, { ...options, token: await tokens.get() });
  const call = async (path: string, body: unknown, options: CallOptions): Promise<unknown> => {
    const token = await tokens.get();
    return withToken(path, body, options).catch((error: unknown) => {
      if (!(error instanceof ProvinceError) || error.kind !== "tokenExpired") throw error;
      tokens.drop(token);
      return withToken(path, body, options);
    });
  };
  const fieldKey = fieldKeyOf(options.fieldKey);
  return {
    changes: async (kind, { since, page, signal }) => {
      const body = { since, pageNum: page, pageSize: PAGE_SIZE };
      const options = { name: "page", ...(signal === undefined ? {} : { signal }) };
      const data = PageData.safeParse(await call(`/exchange/v1/${TABLES[kind]}/page`, body, options));
      if (!data.success) throw new ProvinceError("malformed", "the page lacks its fields");
      const { total, rows } = data.data;
      return { total, changes: rows.map((row) => mapRow(kind, row)), isLast: page * PAGE_SIZE >= total };
    },
    checkRealName: async (claim) =>
      realNameAnswer(await call(REAL_NAME_PATH, realNameRequest(claim, fieldKey), { name: "realName" })),
    ...licenceCalls(call, fieldKey),
    ...caseCalls(call, fieldKey),
    state: transport.state,
    close: transport.close,
  };
}
