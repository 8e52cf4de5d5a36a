import { decode, encode } from "cborg";
import { decodeBase45, encodeBase45 } from "../../bff/src/features/wallet/token/base45";

const PREFIX = "ZB1:";
const bytesOf = (token: string): Buffer => Buffer.from(decodeBase45(token.slice(PREFIX.length)) ?? []);
const textOf = (bytes: Uint8Array): string => PREFIX + encodeBase45(bytes);

interface Parts {
  header: Map<number, unknown>;
  unprotected: Map<number, unknown>;
  payload: Map<number, unknown>;
  signature: Uint8Array;
}

const options = { useMaps: true };
function partsOf(token: string): Parts {
  const [header, unprotected, payload, signature] = decode(bytesOf(token), options) as [
    Uint8Array,
    Map<number, unknown>,
    Uint8Array,
    Uint8Array,
  ];
  return {
    header: decode(header, options) as Map<number, unknown>,
    unprotected,
    payload: decode(payload, options) as Map<number, unknown>,
    signature,
  };
}
const rebuilt = ({ header, unprotected, payload, signature }: Parts): string =>
  textOf(encode([encode(header), unprotected, encode(payload), signature]));

/** Fields exchanged for others, each re-encoded as the standard wants: algorithm, key id, times, ids, issuer, extra ones. */
function fieldMutations(token: string): string[] {
  const changed = (change: (parts: Parts) => void): string => {
    const parts = partsOf(token);
    change(parts);
    return rebuilt(parts);
  };
  const numbers = (payload: Map<number, unknown>, claim: number) => Number(payload.get(claim));
  return [
    ...[-7, -8, -35, -36, -37, -257, -65_538, 0, 5].map((algorithm) =>
      changed(({ header }) => header.set(1, algorithm)),
    ),
    changed(({ header }) => header.delete(1)),
    changed(({ header }) => header.set(4, Buffer.alloc(8))),
    changed(({ header }) => header.delete(4)),
    changed(({ unprotected }) => unprotected.set(4, Buffer.alloc(8))),
    changed(({ unprotected }) => unprotected.set(1, -7)),
    ...[1, 60, 3_600, 86_400, 31_536_000].flatMap((seconds) => [
      changed(({ payload }) => payload.set(4, numbers(payload, 4) + seconds)),
      changed(({ payload }) => payload.set(6, numbers(payload, 6) + seconds)),
      changed(({ payload }) => payload.set(6, numbers(payload, 6) - seconds)),
    ]),
    changed(({ payload }) => payload.set(1, "610114")),
    changed(({ payload }) => payload.set(7, Buffer.alloc(8))),
    changed(({ payload }) => payload.set(-65_537, Buffer.alloc(16))),
    changed(({ payload }) => payload.set(-65_538, 1)),
    ...[1, 4, 6, 7, -65_537].map((claim) => changed(({ payload }) => payload.delete(claim))),
  ];
}

/** `count` altered tokens: every bit turned, every field exchanged, and then bytes changed, cut out, doubled and swapped. */
export function mutationsOf(token: string, count: number): string[] {
  const bytes = bytesOf(token);
  const bits = Array.from({ length: bytes.length * 8 }, (_, bit) => {
    const copy = Buffer.from(bytes);
    copy[bit >> 3] = (copy[bit >> 3] ?? 0) ^ (1 << (bit & 7));
    return textOf(copy);
  });
  const made = [...fieldMutations(token), ...bits];
  for (let run = 0; made.length < count; run += 1) {
    const at = run % bytes.length;
    const copy = Buffer.from(bytes);
    copy[at] = (copy[at] ?? 0) + 1 + (Math.floor(run / bytes.length) % 255);
    const forms = [
      copy,
      Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + 1)]),
      Buffer.concat([bytes.subarray(0, at), Buffer.of(run & 0xff), bytes.subarray(at)]),
    ];
    made.push(...forms.map(textOf), token.slice(0, 4 + at) + "%" + token.slice(4 + at), token.slice(0, 3 + at));
  }
  return made.slice(0, count);
}

/** Input number `run`: noise, noise that is CBOR or Base45, pieces of a token. */
export function noise(run: number, token: string, random: (length: number) => Buffer): string {
  const bytes = random(run % 200);
  switch (run % 5) {
    case 0:
      return bytes.toString("latin1");
    case 1:
      return textOf(bytes);
    case 2:
      return PREFIX + bytes.toString("utf8");
    case 3:
      return token.slice(0, run % token.length) + bytes.toString("latin1");
    default:
      return textOf(encode([bytes, new Map([[run, bytes]]), bytes, random(64)]));
  }
}
