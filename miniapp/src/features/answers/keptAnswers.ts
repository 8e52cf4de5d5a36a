import { forget, keep, readKept } from "../../platform/storage";

/** Answers kept for when there is no network: the newest so many, none larger than so many characters. */
const MAX_ANSWERS = 40;
const MAX_CHARACTERS = 300_000;
const INDEX_KEY = "answers";

interface KeptAnswer {
  data: unknown;
  /** Milliseconds since 1970, UTC. */
  savedAt: number;
}

const keyOf = (address: string) => `answer:${address}`;

function keptAddresses(): string[] {
  const index = readKept(INDEX_KEY);
  return Array.isArray(index) ? index.filter((entry): entry is string => typeof entry === "string") : [];
}

export function keepAnswer(address: string, data: unknown, now: number): void {
  if (JSON.stringify(data).length > MAX_CHARACTERS) return;
  const addresses = [address, ...keptAddresses().filter((other) => other !== address)];
  addresses.slice(MAX_ANSWERS).forEach((old) => forget(keyOf(old)));
  if (!keep(keyOf(address), { data, savedAt: now })) return;
  keep(INDEX_KEY, addresses.slice(0, MAX_ANSWERS));
}

/** The last answer to this very question. What is kept was written by `keepAnswer` only. */
export function keptAnswer(address: string): KeptAnswer | undefined {
  const kept = readKept(keyOf(address));
  return typeof kept === "object" && kept !== null && "savedAt" in kept ? (kept as KeptAnswer) : undefined;
}

/** Somebody signs in or out: what was kept may be another person's. */
export function forgetKeptAnswers(): void {
  keptAddresses().forEach((address) => forget(keyOf(address)));
  forget(INDEX_KEY);
}
