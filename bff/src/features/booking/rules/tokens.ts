import type { Contingent } from "./places";

/**
 * A place is kept in its day's document as one short text. Every booking rewrites that document, and its cost grows with
 * the number of its fields: 300 bookings as texts are 300 fields, as objects they would be 1,800.
 */
export interface TakenPlace {
  startMinute: number;
  draws: readonly Contingent[];
  /** Grows with each reschedule: tells an appointment's new place from its former one. */
  rev: number;
  appointmentId: string;
}

const LETTER = { online: "o", phone: "p", walkIn: "w" } as const satisfies Record<Contingent, string>;
const CONTINGENT: Readonly<Record<string, Contingent>> = { o: "online", p: "phone", w: "walkIn" };
const TAKEN = /^([0-9a-z]{3})([opw]{1,4})-([0-9a-z]{2})([A-Za-z0-9_-]{22})$/;

/** `0f0oo-01AZ…`: minute, draws, revision, the appointment's UUID in base64url. */
export function takenToken({ startMinute, draws, rev, appointmentId }: TakenPlace): string {
  const letters = draws.map((draw) => LETTER[draw]).join("");
  return `${base36(startMinute, 3)}${letters}-${base36(rev, 2)}${shortId(appointmentId)}`;
}

/** @returns null for a text that is no token. */
export function readTaken(token: string): TakenPlace | null {
  const [, minute = "", letters = "", rev = "", id = ""] = TAKEN.exec(token) ?? [];
  if (id === "") return null;
  const draws = [...letters].flatMap((letter) => CONTINGENT[letter] ?? []);
  return { startMinute: parseInt(minute, 36), draws, rev: parseInt(rev, 36), appointmentId: longId(id) };
}

/** A place with an end: a hold, or a cancelled place that waits for its return. */
export interface TimedPlace extends TakenPlace {
  /** Whole seconds; UTC. */
  until: Date;
  /** Whose it is, or "" for nobody's. */
  ownerTag: string;
  extended: boolean;
}

export const timedToken = ({ until, ownerTag, extended, ...place }: TimedPlace): string =>
  `${takenToken(place)}.${Math.floor(until.getTime() / 1000).toString(36)}.${ownerTag}${extended ? ".x" : ""}`;

/** @returns null for a text that is no token. */
export function readTimed(token: string): TimedPlace | null {
  const [taken = "", until = "", ownerTag = "", mark] = token.split(".");
  const place = readTaken(taken);
  if (place === null || !/^[0-9a-z]{1,9}$/.test(until)) return null;
  return { ...place, until: new Date(parseInt(until, 36) * 1000), ownerTag, extended: mark === "x" };
}

const base36 = (value: number, width: number): string => value.toString(36).padStart(width, "0");

const shortId = (uuid: string): string => toBase64Url(uuid.replaceAll("-", ""));

function longId(short: string): string {
  const hex = fromBase64Url(short);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

/** 32 hex digits are 128 bits: 21 characters of six bits and one of two. */
function toBase64Url(hex: string): string {
  let bits = BigInt(`0x${hex}`) << 4n;
  let text = "";
  for (let index = 0; index < 22; index += 1) {
    text = `${ALPHABET[Number(bits & 63n)] ?? ""}${text}`;
    bits >>= 6n;
  }
  return text;
}

function fromBase64Url(text: string): string {
  let bits = 0n;
  for (const character of text) bits = (bits << 6n) | BigInt(ALPHABET.indexOf(character));
  return (bits >> 4n).toString(16).padStart(32, "0");
}
