import { createHash, randomBytes } from "node:crypto";
import type { SandboxClock } from "../clock";
import { DEMO_PEOPLE, type PersonDraft } from "./demoPeople";

/** A person with WeChat, as the outside systems know them. */
export interface SandboxPerson {
  name: string;
  /** Of the mini-program. */
  openid: string;
  /** Of the official account: each app knows the same person by another id. */
  h5Openid: string;
  unionid: string;
  residentIdNumber?: string;
  phone?: string;
  /** 实名等级 at the province. */
  realNameLevel: "L2" | "L3" | "L4";
  /** WeChat holds the account for risky: logging in answers 40226. */
  blocked: boolean;
  /** Subscribe messages that they still allow, by template; a template that is not named has no end of them. */
  accepts?: Record<string, number>;
}

/** What a code was given for: `wx.login`, web OAuth, the phone button. */
export type CodeKind = "login" | "oauth" | "phone";

interface GivenCode {
  kind: CodeKind;
  openid: string;
  /** Milliseconds of the sandbox's clock. */
  endsAt: number;
}

const CODE_LIFE_MS = 5 * 60_000;

/** Everybody who lives in the sandbox, and the codes that WeChat has given out for them. */
export class People {
  private readonly byOpenid = new Map<string, SandboxPerson>();
  private readonly codes = new Map<string, GivenCode>();

  constructor(private readonly clock: SandboxClock) {
    this.reset();
  }

  reset(): void {
    this.byOpenid.clear();
    this.codes.clear();
    for (const draft of DEMO_PEOPLE) this.put(draft);
  }

  list(): SandboxPerson[] {
    return [...this.byOpenid.values()];
  }

  find(openid: string): SandboxPerson | undefined {
    return this.byOpenid.get(openid);
  }

  /** Lays the facts given over the person of that openid, or adds a person. */
  put(draft: PersonDraft): SandboxPerson {
    const openid = draft.openid ?? `o${randomBytes(20).toString("base64url")}`;
    const known = this.byOpenid.get(openid);
    const fresh = {
      h5Openid: derived("h5", openid),
      unionid: derived("union", openid),
      realNameLevel: "L3",
      blocked: false,
    } as const;
    const person = { ...fresh, ...known, ...draft, openid };
    this.byOpenid.set(openid, person);
    return person;
  }

  /** Whose name and resident id number these are. */
  matching(name: string, residentIdNumber: string): SandboxPerson | undefined {
    return this.list().find((person) => person.name === name && person.residentIdNumber === residentIdNumber);
  }

  /** Uses up one accept of a template; false when none is left. */
  useAccept(openid: string, templateId: string): boolean {
    const accepts = this.byOpenid.get(openid)?.accepts;
    const left = accepts?.[templateId];
    if (accepts === undefined || left === undefined) return true;
    if (left <= 0) return false;
    accepts[templateId] = left - 1;
    return true;
  }

  giveCode(kind: CodeKind, openid: string): string {
    const code = randomBytes(24).toString("base64url");
    this.codes.set(code, { kind, openid, endsAt: this.clock.now().getTime() + CODE_LIFE_MS });
    return code;
  }

  /** Uses a code up: whatever comes of it, it works once. */
  takeCode(kind: CodeKind, code: string): SandboxPerson | undefined {
    const given = this.codes.get(code);
    if (given?.kind !== kind) return undefined;
    this.codes.delete(code);
    return given.endsAt > this.clock.now().getTime() ? this.byOpenid.get(given.openid) : undefined;
  }
}

const derived = (kind: string, openid: string): string =>
  `o${createHash("sha256").update(`${kind}:${openid}`).digest("base64url").slice(0, 27)}`;
