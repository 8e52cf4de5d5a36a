import Pay from "wechatpay-node-v3";
import type { Metrics } from "../../platform/metrics";
import { failureOf } from "./errors";
import type { PayKeys } from "./keys";
import { PayError } from "./payError";
import { carefully } from "./policy";
import type { PayAnswer, PayTransport } from "./transport";

/** One call of the library under the policy; each try is built and signed anew. @throws PayError */
export type PayCall = (name: string, make: (pay: Pay) => Promise<PayAnswer>) => Promise<unknown>;

export interface Merchant {
  appId: string;
  merchantId: string;
  /** Of the merchant's API certificate, upper-case hexadecimal. */
  merchantSerial: string;
}

export interface PayCallsParts extends Merchant {
  keys(): Promise<PayKeys>;
  transport: PayTransport;
  metrics: Metrics;
}

/** The library with our transport under it: it builds and signs, nothing else. */
export function payCalls({ appId, merchantId, merchantSerial, keys, transport, metrics }: PayCallsParts): PayCall {
  const policy = carefully(metrics);
  let made: Pay | null = null;
  const library = async (): Promise<Pay> => {
    if (made !== null) return made;
    const pay = new Pay({
      appid: appId,
      mchid: merchantId,
      serial_no: merchantSerial,
      // Asked for, and read only to find the serial, which is given.
      publicKey: Buffer.from("unused"),
      privateKey: (await keys()).merchantKey,
      userAgent: "yanta-bff",
    });
    pay.createHttp({
      get: async (url, headers) => asOutput(await transport.get(url, headers)),
      post: async (url, body, headers) => asOutput(await transport.post(url, body, headers)),
      upload: () => transport.upload(),
    });
    made = pay;
    return pay;
  };
  return (name, make) =>
    policy(name, async () => {
      const answer = await make(await library());
      if (answer.status === 200 || answer.status === 204) return answer.data;
      throw failureOf(answer);
    });
}

const asOutput = ({ status, data, error }: PayAnswer) => ({ status, data, error });

/** @throws PayError unverified */
export function parsed<Output>(
  schema: { safeParse(data: unknown): { success: boolean; data?: Output } },
  data: unknown,
  otherwise: string,
): Output {
  const result = schema.safeParse(data);
  if (!result.success || result.data === undefined) throw new PayError("unverified", otherwise);
  return result.data;
}

export function acceptNotFound(error: unknown): null {
  if (error instanceof PayError && error.kind === "notFound") return null;
  throw error;
}

/** Turns refusals that are answers into them, by their codes. */
export function acceptCodes<Answer extends string>(answers: ReadonlyMap<string, Answer>) {
  return (error: unknown): Answer => {
    const answer = error instanceof PayError ? answers.get(error.code ?? "") : undefined;
    if (answer === undefined) throw error;
    return answer;
  };
}
