import type { Assistance, EnquiryKind } from "@yanta/types";
import { spokenDay } from "../../ui/spokenDay";

/** What a form is about before anything is typed: it comes with the page that led here. */
export interface About {
  taskCode?: string;
  stationId?: string;
  projectNo?: string;
}

/** A form as it is being filled in. Empty texts are questions not answered yet. */
export interface HeardDraft {
  text: string;
  phone: string;
  item?: { taskCode: string; name: string };
  station?: { stationId: string; name: string };
  forWhom: Assistance["forWhom"] | "";
  place: Assistance["place"] | "";
  address: string;
  day: string;
  part: Assistance["part"] | "";
}

export const EMPTY_DRAFT: HeardDraft = {
  text: "",
  phone: "",
  forWhom: "",
  place: "",
  address: "",
  day: "",
  part: "",
};

/** As the contract has them, characters. */
const SHORTEST_TEXT = 10;
export const LONGEST_TEXT = 1000;
export const LONGEST_ADDRESS = 100;
const SHORTEST_ADDRESS = 5;

export type HeardStep = "forWhom" | "item" | "station" | "where" | "when" | "text" | "phone";

const STEPS: Readonly<Record<EnquiryKind, readonly HeardStep[]>> = {
  question: ["text", "item", "phone"],
  unresolved: ["item", "station", "text", "phone"],
  complaint: ["station", "text", "phone"],
  suggestion: ["text"],
  assistance: ["forWhom", "item", "where", "when", "text", "phone"],
};

/** The questions of a form, in their order. What is known already is not asked. */
export const stepsOf = (kind: EnquiryKind, { taskCode, stationId }: About): HeardStep[] =>
  STEPS[kind].filter((step) => !(step === "item" && taskCode) && !(step === "station" && stationId));

type HeardMistakes = Partial<Record<HeardStep, string>>;

interface FormRules {
  /** For whom somebody comes home; absent while the rules are not known: then the API says it. */
  homeHelpFor?: readonly Assistance["forWhom"][];
  /** Days that can be wished. */
  days: readonly string[];
}

/** What is wrong with each question asked; nothing when all can be sent. */
export function heardMistakes(draft: HeardDraft, steps: readonly HeardStep[], rules: FormRules): HeardMistakes {
  const found = steps.map((step) => [step, mistakeIn(step, draft, rules)] as const);
  return Object.fromEntries(found.filter(([, mistake]) => mistake !== ""));
}

function mistakeIn(step: HeardStep, draft: HeardDraft, { homeHelpFor, days }: FormRules): string {
  switch (step) {
    case "text":
      return textMistake(draft.text);
    case "phone":
      return draft.phone.trim() === "" || /^1\d{10}$/.test(draft.phone.trim()) ? "" : "请填11位手机号，或空着不填";
    case "forWhom":
      return draft.forWhom === "" ? "请选给谁办" : "";
    case "where":
      return whereMistake(draft, homeHelpFor);
    case "when":
      return days.includes(draft.day) && draft.part !== "" ? "" : "请选哪天、上午还是下午";
    case "item":
    case "station":
      return "";
  }
}

function textMistake(text: string): string {
  const missing = SHORTEST_TEXT - text.trim().length;
  return missing > 0 ? `请写清楚一些，再写${missing}个字` : "";
}

function whereMistake({ place, forWhom, address }: HeardDraft, homeHelpFor: FormRules["homeHelpFor"]): string {
  if (place === "") return "请选在哪里帮您办";
  if (place === "station") return "";
  if (!mayComeHome(forWhom, homeHelpFor)) return "上门只给老人和行动不便的人，请改为到大厅";
  return address.trim().length < SHORTEST_ADDRESS ? "请写清上门的地址" : "";
}

/** Whether somebody comes home for this person, as far as the rules are known. */
export const mayComeHome = (forWhom: HeardDraft["forWhom"], homeHelpFor: FormRules["homeHelpFor"]): boolean =>
  homeHelpFor === undefined || (forWhom !== "" && homeHelpFor.includes(forWhom));

/** What is sent. Only call it for a draft without mistakes. */
export function heardBody(kind: EnquiryKind, draft: HeardDraft, about: About) {
  const { text, phone, item, station, place } = draft;
  const chosen = place === "home" ? undefined : station?.stationId;
  return {
    kind,
    text: text.trim(),
    taskCode: about.taskCode ?? item?.taskCode,
    stationId: about.stationId ?? chosen,
    projectNo: about.projectNo,
    phone: phone.trim() || undefined,
    ...(kind === "assistance" ? { assistance: visitIn(draft) } : {}),
  };
}

function visitIn({ place, forWhom, day, part, address }: HeardDraft): Assistance | undefined {
  if (place === "" || forWhom === "" || part === "") return undefined;
  return { place, forWhom, day, part, ...(place === "home" ? { address: address.trim() } : {}) };
}

const DAY_MS = 24 * 3_600_000;
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;
/** Enough for the elder version to show at once. */
const DAYS_OFFERED = 6;

/**
 * The next days from tomorrow on which halls usually work, Saturdays and Sundays left out. A holiday among them is no harm:
 * the time is agreed on the phone.
 *
 * @param now - UTC milliseconds; days are Shanghai's.
 */
export function daysToWish(now: number): { value: string; name: string }[] {
  const days: { value: string; name: string }[] = [];
  for (let at = now + SHANGHAI_OFFSET_MS + DAY_MS; days.length < DAYS_OFFERED; at += DAY_MS) {
    const day = new Date(at);
    if (day.getUTCDay() === 0 || day.getUTCDay() === 6) continue;
    const value = day.toISOString().slice(0, "2026-12-02".length);
    days.push({ value, name: spokenDay(value) });
  }
  return days;
}

/** The form's own place among the kept drafts: another item is another form. */
export const draftName = (kind: EnquiryKind, { taskCode, stationId, projectNo }: About): string =>
  [kind, taskCode, stationId, projectNo].map((part) => part ?? "").join("|");

export interface NamedDraft {
  name: string;
  draft: HeardDraft;
}

const MOST_DRAFTS = 5;

/** Puts a draft in front; the oldest leave when there are too many. */
export const withDraft = (kept: readonly NamedDraft[], one: NamedDraft): NamedDraft[] =>
  [one, ...withoutDraft(kept, one.name)].slice(0, MOST_DRAFTS);

export const withoutDraft = (kept: readonly NamedDraft[], name: string): NamedDraft[] =>
  kept.filter((other) => other.name !== name);
