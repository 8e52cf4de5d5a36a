import { randomUUID } from "node:crypto";
import { z } from "zod";
import { DEFAULT_APP_ID, DEFAULT_SECRET } from "../defaults";
import { signedHeaders, type SignType } from "../systems/province/signature";

const Answer = z.object({ code: z.string(), msg: z.string(), data: z.unknown() });
const Token = z.object({ accessToken: z.string(), expiresIn: z.number() });
const Page = z.object({
  total: z.number(),
  pageNum: z.number(),
  pageSize: z.number(),
  rows: z.array(z.looseObject({ row_guid: z.string(), cd_time: z.string(), cd_operation: z.string() })),
});
export type PageAnswer = z.infer<typeof Page>;

/** How one call departs from a correct one. */
export interface CallTwist {
  type?: SignType;
  timestamp?: string;
  nonce?: string;
  appId?: string;
  secret?: string;
  /** Path that is signed, when not the one that is called. */
  signedPath?: string;
  /** Headers laid over the signed ones. */
  headers?: Record<string, string>;
}

/** A correct client of the province for tests, which can be told to err. */
export class ProvinceCaller {
  private token = "";

  constructor(private readonly url: string) {}

  async post(path: string, body: unknown, twist: CallTwist = {}): Promise<Response> {
    const text = JSON.stringify(body);
    const signed = {
      appId: twist.appId ?? DEFAULT_APP_ID,
      timestamp: twist.timestamp ?? String(Date.now()),
      nonce: twist.nonce ?? randomUUID(),
      method: "POST",
      path: twist.signedPath ?? `/province${path}`,
      body: text,
    };
    const signature = signedHeaders(signed, twist.secret ?? DEFAULT_SECRET, twist.type ?? "HMAC-SM3");
    const headers = {
      "content-type": "application/json",
      ...signature,
      authorization: `Bearer ${this.token}`,
      ...twist.headers,
    };
    return fetch(`${this.url}/province${path}`, { method: "POST", body: text, headers });
  }

  async answer(path: string, body: unknown, twist: CallTwist = {}) {
    return Answer.parse(await (await this.post(path, body, twist)).json());
  }

  async signIn(): Promise<this> {
    const { data } = await this.answer("/auth/v1/token", {});
    this.token = Token.parse(data).accessToken;
    return this;
  }

  async page(table: string, since: string, pageNum = 1, pageSize = 500): Promise<PageAnswer> {
    const { data } = await this.answer(`/exchange/v1/${table}/page`, { since, pageNum, pageSize });
    return Page.parse(data);
  }

  /** Every row from `since` on, page after page. */
  async pull(table: string, since = "", pageSize = 500): Promise<PageAnswer["rows"]> {
    const rows: PageAnswer["rows"] = [];
    for (let pageNum = 1; ; pageNum += 1) {
      const page = await this.page(table, since, pageNum, pageSize);
      rows.push(...page.rows);
      if (page.rows.length < pageSize) return rows;
    }
  }
}
