import type { WireRow } from "../wire";

/**
 * Reads one row and remembers every fault in it, so that a quarantined row tells all its reasons at once.
 * On the wire a missing field, null and "" all mean "not told".
 */
export class RowReader {
  readonly reasons: string[] = [];

  constructor(private readonly row: WireRow) {}

  fault(reason: string): void {
    this.reasons.push(reason);
  }

  /** Trimmed text; numbers are read as their digits. */
  text(field: string, maxLength = 10_000): string | undefined {
    const value = this.row[field];
    if (value === undefined || value === null || value === "") return undefined;
    if (typeof value !== "string" && typeof value !== "number") return this.refuse(field, "is neither text nor number");
    const text = String(value).trim();
    if (text.length > maxLength) return this.refuse(field, `is longer than ${maxLength} characters`);
    return text === "" ? undefined : text;
  }

  requiredText(field: string, maxLength?: number): string {
    const faults = this.reasons.length;
    const text = this.text(field, maxLength);
    if (text === undefined && this.reasons.length === faults) this.fault(`${field} is missing`);
    return text ?? "";
  }

  wholeNumber(field: string): number | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    return /^\d{1,6}$/.test(text) ? Number(text) : this.refuse(field, "is not a whole number");
  }

  decimal(field: string): number | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    return /^-?\d{1,3}(\.\d+)?$/.test(text) ? Number(text) : this.refuse(field, "is not a decimal number");
  }

  /** "1" or "是" yes, "0" or "否" no. */
  flag(field: string): boolean | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    if (["1", "是", "true"].includes(text)) return true;
    return ["0", "2", "否", "false"].includes(text)
      ? false
      : this.refuse(field, `is neither yes nor no: ${text.slice(0, 20)}`);
  }

  /** A code of a closed list; one outside the list is a fault, not a guess. */
  code<Value>(field: string, codes: Readonly<Record<string, Value>>): Value | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    const value = Object.entries(codes).find(([code]) => code === text)?.[1];
    return value ?? this.refuse(field, `is outside the list: ${text.slice(0, 20)}`);
  }

  /** A code that only adds to what is shown: one outside the list is left out, for the rest of the row still helps. */
  lenientCode<Value>(field: string, codes: Readonly<Record<string, Value>>): Value | undefined {
    return this.codes(field, codes)[0];
  }

  requiredCode<Value>(field: string, codes: Readonly<Record<string, Value>>): Value | undefined {
    if (this.text(field) === undefined) this.requiredText(field);
    return this.code(field, codes);
  }

  /** Several codes in one field, divided by commas of either width. Unknown ones are left out: the others still hold. */
  codes<Value>(field: string, codes: Readonly<Record<string, Value>>): Value[] {
    const parts = (this.text(field) ?? "").split(/[,，、;；^]/).map((part) => part.trim());
    const found = Object.entries(codes).filter(([code]) => parts.includes(code));
    return [...new Set(found.map(([, value]) => value))];
  }

  /** JSON inside a text field. */
  json(field: string): unknown {
    const text = this.text(field, 200_000);
    if (text === undefined) return undefined;
    try {
      return JSON.parse(text);
    } catch {
      return this.refuse(field, "is no JSON");
    }
  }

  /** The day part of a date in any of the province's forms, `YYYY-MM-DD`. */
  day(field: string): string | undefined {
    const text = this.text(field);
    if (text === undefined) return undefined;
    return wallClockOf(text)?.slice(0, 10) ?? this.refuse(field, "is no date");
  }

  private refuse(field: string, why: string): undefined {
    this.fault(`${field} ${why}`);
    return undefined;
  }
}

const DATE_FORMS = /^(\d{4})[-/.]?(\d{1,2})[-/.]?(\d{1,2})(?:[ T]?(\d{1,2}):?(\d{2})(?::?(\d{2}))?(?:\.\d+)?)?$/;

/** `YYYY-MM-DD HH:mm:ss` from `2026-11-24 09:00:00`, `2026/11/24 9:00`, `20261124090000` or a day alone; null if none. */
export function wallClockOf(text: string): string | null {
  const match = DATE_FORMS.exec(text);
  if (match === null) return null;
  const [, year = "", month = "", day = "", hour = "0", minute = "0", second = "0"] = match;
  const iso = `${year}-${two(month)}-${two(day)}T${two(hour)}:${two(minute)}:${two(second)}`;
  const instant = new Date(`${iso}Z`);
  const exists = !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(iso);
  return exists ? iso.replace("T", " ") : null;
}

const two = (digits: string): string => digits.padStart(2, "0");

/** Leaves out what is undefined, so that a stored document has no empty fields. */
export function present<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]: Exclude<T[K], undefined>;
  };
}
