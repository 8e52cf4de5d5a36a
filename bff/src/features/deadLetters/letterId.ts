import { DeadLetterKind } from "@yanta/types";

/** One id for the desk, whatever characters the feature's own has: `notice.MDE5…`. */
export const letterIdOf = (kind: DeadLetterKind, id: string): string =>
  `${kind}.${Buffer.from(id, "utf8").toString("base64url")}`;

/** What a letter's id says; `null` for one that none of ours has. */
export function readLetterId(letterId: string): { kind: DeadLetterKind; id: string } | null {
  const dot = letterId.indexOf(".");
  const kind = DeadLetterKind.safeParse(letterId.slice(0, dot));
  const id = Buffer.from(letterId.slice(dot + 1), "base64url").toString("utf8");
  return kind.success && letterIdOf(kind.data, id) === letterId ? { kind: kind.data, id } : null;
}
