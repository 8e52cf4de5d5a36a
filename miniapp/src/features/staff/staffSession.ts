import type { StaffMe } from "@yanta/types";
import { create } from "zustand";
import { forgetInTab, keepInTab, readTab } from "../../platform/tabMemory";

const TOKEN = "staff-token";
const NOTES = ["staff-station", "staff-counter"] as const;

/** What a desk remembers while its tab is open. */
export type DeskNote = (typeof NOTES)[number];

interface StaffSession {
  token?: string;
  /** Idled too long: the password opens it again. */
  locked: boolean;
  me?: StaffMe;
}

/** Who works at this desk. Kept for this tab alone and never beside a resident's: closing the tab signs nobody else in. */
export const useStaffSession = create<StaffSession>(() => ({ token: keptToken(), locked: false }));

export function beginStaffSession(token: string): void {
  keepInTab(TOKEN, token);
  useStaffSession.setState({ token, locked: false, me: undefined });
}

export function endStaffSession(): void {
  forgetInTab(TOKEN);
  NOTES.forEach(forgetInTab);
  useStaffSession.setState({ token: undefined, locked: false, me: undefined });
}

export function readNote(note: DeskNote): string | undefined {
  const kept = readTab(note);
  return typeof kept === "string" ? kept : undefined;
}

export function writeNote(note: DeskNote, text: string | undefined): void {
  if (text === undefined) forgetInTab(note);
  else keepInTab(note, text);
}

function keptToken(): string | undefined {
  const kept = readTab(TOKEN);
  return typeof kept === "string" ? kept : undefined;
}
