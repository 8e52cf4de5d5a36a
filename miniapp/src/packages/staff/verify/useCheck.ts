import { useEffect, useRef, useState } from "react";
import type { AskOf } from "../../../features/answers";
import { callAsStaff, lookAsStaff } from "../../../features/staff";
import { afterLook, NOTHING, outcomeOf, type Outcome } from "./outcome";

/** The holder has just answered and looks at the clerk: a second is felt as at once. */
const LOOK_MS = 1_000;

type Question = AskOf<"createVerification">["body"];

interface Check {
  outcome: Outcome;
  /** Uses a code up and waits for its holder; what was on the screen before is gone. */
  scan: (question: Question) => Promise<void>;
  /** Reads a licence once by a grant. */
  readByGrant: (grantId: string) => Promise<void>;
  /** The minute is over. */
  wipe: () => void;
  clear: () => void;
}

/**
 * One check at a time. What a clerk is told lives in this state alone: clearing it, or leaving the page, leaves nothing.
 */
export function useCheck(): Check {
  const [outcome, setOutcome] = useState<Outcome>(NOTHING);
  const round = useRef(0);
  /** An answer to what was cleared meanwhile must not come back to the screen. */
  const show = async (work: () => Promise<Outcome>) => {
    const mine = (round.current += 1);
    setOutcome({ step: "asking" });
    const next = await work();
    if (mine === round.current) setOutcome(next);
  };
  const leave = (step: "none" | "wiped") => {
    round.current += 1;
    setOutcome({ step });
  };
  useLooks(outcome.step === "waiting" ? outcome.asked.verificationId : undefined, setOutcome);
  return {
    outcome,
    scan: (question) => show(() => askHolder(question)),
    readByGrant: (grantId) => show(() => readGranted(grantId)),
    wipe: () => leave("wiped"),
    clear: () => leave("none"),
  };
}

/** Looks again and again while a check waits for its holder; one look at a time, and none that keeps the desk awake. */
function useLooks(waitingFor: string | undefined, onLook: (next: (before: Outcome) => Outcome) => void): void {
  useEffect(() => {
    if (waitingFor === undefined) return undefined;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const look = async () => {
      const called = await lookAsStaff("getVerification", { params: { verificationId: waitingFor } });
      if (stopped) return;
      timer = setTimeout(() => void look(), LOOK_MS);
      // An answer that ends the wait clears the timer just set.
      onLook((before) => afterLook(before, called));
    };
    timer = setTimeout(() => void look(), LOOK_MS);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [waitingFor, onLook]);
}

async function askHolder(question: Question): Promise<Outcome> {
  const called = await callAsStaff("createVerification", { body: question });
  return called.ok ? outcomeOf(called.data) : { step: "failed", failure: called.failure };
}

async function readGranted(grantId: string): Promise<Outcome> {
  const called = await callAsStaff("useGrant", { params: { grantId } });
  if (!called.ok) return { step: "failed", failure: called.failure };
  const { licenceState: state, licenceStateText: stateText, ...told } = called.data;
  return { step: "told", told: { ...told, state, stateText, withheld: [] } };
}
