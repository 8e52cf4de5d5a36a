/** Why there is no answer, in words that say what to do next. */
export interface Failure {
  kind: "offline" | "slow" | "refused" | "ours";
  /** The contract's problem code, when the API answered. */
  code?: string;
  title: string;
  detail: string;
  /** What to read out on the phone, so that the log line can be found. */
  requestId?: string;
  /** The same question may succeed later. */
  canRetry: boolean;
  /** What is wrong with each field of a form. */
  fields: { path: string; message: string }[];
  /** A time cannot be had: the nearest one that can. `startsAt` is a UTC instant. */
  alternative?: NearestSlot;
}

export interface NearestSlot {
  slotId: string;
  startsAt: string;
  /** Both set when it is at another place. */
  stationId?: string;
  stationName?: string;
}

type NoAnswer = { arrived: false; timedOut: boolean };
type BadAnswer = { arrived: true; status: number; body: unknown; requestId?: string };

const OURS = "我们这边出了点问题。请稍后再试，或拨打12345。";

/** Turns an unhappy answer into words. Decides by the problem's code and status class, never by its text. */
export function failureOf(answer: NoAnswer | BadAnswer): Failure {
  if (!answer.arrived) return notArrived(answer.timedOut);
  const problem = problemIn(answer.body);
  const ours = answer.status >= 500 || answer.status === 429;
  return {
    kind: ours ? "ours" : "refused",
    ...(problem?.code ? { code: problem.code } : {}),
    title: problem?.title ?? (ours ? "暂时打不开" : "没有找到"),
    detail: problem?.detail ?? OURS,
    ...(answer.requestId ? { requestId: answer.requestId } : {}),
    canRetry: ours,
    fields: problem?.errors ?? [],
    ...(problem?.alternative ? { alternative: problem.alternative } : {}),
  };
}

function notArrived(timedOut: boolean): Failure {
  if (timedOut) {
    return {
      kind: "slow",
      title: "网络太慢",
      detail: "等了10秒还没有回音。请再试一次，或拨打12345。",
      canRetry: true,
      fields: [],
    };
  }
  return {
    kind: "offline",
    title: "没连上网",
    detail: "请打开手机网络后再试，急事可拨打12345。",
    canRetry: true,
    fields: [],
  };
}

interface ProblemText {
  code?: string;
  title: string;
  detail: string;
  errors?: { path: string; message: string }[];
  alternative?: NearestSlot;
}

function problemIn(body: unknown): ProblemText | undefined {
  const value = typeof body === "string" ? parsed(body) : body;
  if (typeof value !== "object" || value === null) return undefined;
  const { title, detail } = value as Partial<ProblemText>;
  return typeof title === "string" && typeof detail === "string" ? (value as ProblemText) : undefined;
}

/** `application/problem+json` is not unpacked by every platform. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
