import { Pool } from "undici";
import { PayError } from "./payError";
import { signatureFault, type PlatformKeys } from "./signature";

/** The library writes this host into every address; requests are signed without it, so it can be changed underneath. */
export const OFFICIAL_HOST = "https://api.mch.weixin.qq.com";

const TIMEOUT_MS = 10_000;
const CONNECT_TIMEOUT_MS = 2_000;
const CONNECTIONS = 8;
/** A bill of a busy day has some megabytes; nothing that this host sends is larger than that. */
const LARGEST_ANSWER_BYTES = 64 * 1024 * 1024;

export interface PayAnswer {
  status: number;
  data?: unknown;
  error?: string;
}

export interface PayTransport {
  get(url: string, headers: Readonly<Record<string, string>>): Promise<PayAnswer>;
  post(url: string, body: unknown, headers: Readonly<Record<string, string>>): Promise<PayAnswer>;
  upload(): Promise<never>;
  close(): Promise<void>;
}

export interface PayTransportOptions {
  /** https://api.mch.weixin.qq.com */
  baseUrl: string;
  /** Makes WeChat sign its answers with the public key of this id. */
  publicKeyId: string;
  platformKeys(): Promise<PlatformKeys>;
}

/**
 * What carries the library's requests: our pool and time-outs in place of a client that has none, and a check of every
 * answer's signature, which the library does not make. Refusals (4xx) and files are unsigned by protocol: for files the
 * digest that came in a signed answer is checked where they are read.
 */
export function createPayTransport({ baseUrl, publicKeyId, platformKeys }: PayTransportOptions): PayTransport {
  const { origin, pathname } = new URL(baseUrl);
  const basePath = pathname.replace(/\/+$/, "");
  const pool = new Pool(origin, {
    connections: CONNECTIONS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
    headersTimeout: TIMEOUT_MS,
    bodyTimeout: TIMEOUT_MS,
    maxResponseSize: LARGEST_ANSWER_BYTES,
  });
  const send = async (
    method: "GET" | "POST",
    url: string,
    headers: Readonly<Record<string, string>>,
    body?: string,
  ): Promise<PayAnswer> => {
    // Also guards addresses that an answer names, such as a bill's.
    if (!url.startsWith(`${OFFICIAL_HOST}/`)) throw new PayError("refused", "an address of another host");
    const path = url.slice(OFFICIAL_HOST.length);
    // Asked for plain, so that what is verified is what came.
    const sent = { ...headers, "Accept-Encoding": "identity", "Wechatpay-Serial": publicKeyId };
    const answer = await pool
      .request({ method, path: `${basePath}${path}`, headers: sent, ...(body === undefined ? {} : { body }) })
      .then(async (response) => ({ ...response, raw: Buffer.from(await response.body.arrayBuffer()) }))
      .catch((error: unknown) => {
        throw new PayError("unknown", error instanceof Error ? error.name : "unknown");
      });
    const { statusCode: status, raw } = answer;
    if (status < 200 || status >= 300) return { status, error: raw.toString("utf8") };
    if (path.startsWith("/v3/billdownload/")) return { status, data: raw };
    const header = (name: string): string | undefined => String(answer.headers[name] ?? "");
    const fault = signatureFault({ header, raw }, await platformKeys(), new Date());
    if (fault !== null) throw new PayError("unverified", fault);
    return { status, data: raw.length === 0 ? {} : parsedJson(raw) };
  };
  return {
    get: (url, headers) => send("GET", url, headers),
    post: (url, body, headers) => send("POST", url, headers, JSON.stringify(body)),
    upload: () => Promise.reject(new PayError("refused", "nothing is uploaded")),
    close: () => pool.destroy(),
  };
}

function parsedJson(raw: Buffer): unknown {
  try {
    return JSON.parse(raw.toString("utf8"));
  } catch {
    throw new PayError("unverified", "the answer is no JSON");
  }
}
