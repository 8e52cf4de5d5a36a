import type { EnquiryKind } from "@yanta/types";
import { useState } from "react";
import { forget, keep, readKept } from "../../platform/storage";
import {
  draftName,
  EMPTY_DRAFT,
  withDraft,
  withoutDraft,
  type About,
  type HeardDraft,
  type NamedDraft,
} from "./heardForm";

const KEY = "heard-drafts";

/** What is being written, kept on this phone with every change until it is sent. */
export function useDraft(kind: EnquiryKind, about: About) {
  const name = draftName(kind, about);
  const [draft, setDraft] = useState<HeardDraft>(
    () => keptDrafts().find((kept) => kept.name === name)?.draft ?? EMPTY_DRAFT,
  );
  const change = (changes: Partial<HeardDraft>) => {
    const next = { ...draft, ...changes };
    setDraft(next);
    keep(KEY, withDraft(keptDrafts(), { name, draft: next }));
  };
  return { draft, change, drop: () => keep(KEY, withoutDraft(keptDrafts(), name)) };
}

/** Whoever signs out takes along what they were writing. */
export const forgetDrafts = (): void => forget(KEY);

/** Only `useDraft` writes there. */
function keptDrafts(): readonly NamedDraft[] {
  const kept = readKept(KEY);
  return Array.isArray(kept) ? (kept as NamedDraft[]) : [];
}
