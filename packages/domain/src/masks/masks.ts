import { foldIdentifier } from "../identifiers/foldIdentifier";

const HEAD = 4;
const TAIL = 4;

/** A name as a screen or a log may show it: 张三 and 张小三 → 张*. One star whatever the length, so that it tells nothing. */
export function maskName(name: string): string {
  const first = Array.from(name.trim())[0];
  return first === undefined ? "" : `${first}*`;
}

/** 610113199001011234 → 6101**********1234. What is too short to be a number of that kind is hidden altogether. */
export function maskResidentIdNumber(residentIdNumber: string): string {
  return keepEnds(foldIdentifier(residentIdNumber), { head: HEAD, tail: TAIL, shortest: 15 });
}

/** 13812345678 → 138****5678, with or without +86 before it. What is too short to be a number is hidden altogether. */
export function maskMobileNumber(mobileNumber: string): string {
  const digits = foldIdentifier(mobileNumber)
    .replace(/[()]/g, "")
    .replace(/^(?:\+|00)?86(?=1\d{10}$)/, "");
  return keepEnds(digits, { head: 3, tail: TAIL, shortest: 11 });
}

function keepEnds(text: string, keep: { head: number; tail: number; shortest: number }): string {
  if (text.length < keep.shortest) return "*".repeat(text.length);
  const hidden = text.length - keep.head - keep.tail;
  return text.slice(0, keep.head) + "*".repeat(hidden) + text.slice(text.length - keep.tail);
}
