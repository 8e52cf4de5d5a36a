import type { IncomingMessage } from "node:http";
import { Problem } from "./problem";

/** No form of this service needs more than a few hundred characters. */
export const BODY_LIMIT_BYTES = 64 * 1024;
/**
 * How much of a body that is too large is read and thrown away: a client that is still sending would otherwise see its
 * connection break instead of the answer.
 */
const DRAIN_LIMIT_BYTES = 16 * 1024 * 1024;

/**
 * Reads a JSON body in UTF-8.
 *
 * @throws Problem unsupported-media-type, body-too-large, malformed-body.
 */
export async function readJsonBody(request: IncomingMessage): Promise<unknown> {
  const bytes = await readBytes(request);
  if (!isPlainJson(request)) throw new Problem("unsupported-media-type");
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    throw new Problem("malformed-body");
  }
}

/** A call that takes no body is refused when it brings one. */
export async function refuseBody(request: IncomingMessage): Promise<void> {
  const { "content-length": length, "transfer-encoding": encoding } = request.headers;
  if (encoding === undefined && (length === undefined || length === "0")) return;
  const bytes = await readBytes(request);
  if (bytes.length > 0) throw new Problem("invalid-input", { errors: [{ path: "body", message: "这里不接收内容" }] });
}

function isPlainJson(request: IncomingMessage): boolean {
  const type = request.headers["content-type"] ?? "";
  const encoding = request.headers["content-encoding"] ?? "identity";
  return /^application\/json\s*(;\s*charset\s*=\s*"?utf-8"?\s*)?$/i.test(type) && encoding === "identity";
}

/** The bytes of a body, at most `BODY_LIMIT_BYTES`. @throws Problem body-too-large */
export async function readBytes(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let received = 0;
  for await (const chunk of request) {
    const bytes = Buffer.from(chunk);
    received += bytes.length;
    if (received <= BODY_LIMIT_BYTES) chunks.push(bytes);
    else chunks.length = 0;
    if (received > DRAIN_LIMIT_BYTES) break;
  }
  if (received > BODY_LIMIT_BYTES) throw new Problem("body-too-large", { headers: { Connection: "close" } });
  return Buffer.concat(chunks);
}
