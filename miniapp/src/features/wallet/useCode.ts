import { useCallback, useEffect, useRef, useState } from "react";
import { callApi, type Failure } from "../answers";
import { codeAge, codeLifeOf, elapsedSeconds, type CodeLife } from "./codeTime";

const TICK_MS = 1000;
/** Between two tries while the network is away. */
const RETRY_S = 3;

export interface ShownCode {
  /** What the code holds; none while there is none to show. */
  text?: string;
  /** Until the next one. */
  secondsToNext: number;
  /** Why there is no newer one. */
  failure?: Failure;
}

/** What ended a code before its time. */
type Ending = "left" | "captured";

interface LiveCode {
  text: string;
  life: CodeLife;
  /** UTC milliseconds of the phone's clock, before the code was asked for. */
  startedAt: number;
  ticks: number;
}

export interface CodeControl extends ShownCode {
  /** Somebody took a picture of the screen: the code on it is dead. */
  isCaptured: boolean;
  capture: () => void;
  again: () => void;
}

/**
 * The code of a licence, renewed by itself while it is wanted. Whatever ends it — a picture of the screen, another page,
 * a consent that is being asked for — the server is told, so that no code outlives its screen.
 */
export function useCode(licenceId: string, isWanted: boolean): CodeControl {
  const [shown, setShown] = useState<ShownCode>({ secondsToNext: 0 });
  const [isCaptured, setCaptured] = useState(false);
  const [tries, setTries] = useState(0);
  const endedBy = useRef<Ending>("left");
  const isRunning = isWanted && !isCaptured;

  useEffect(() => {
    if (!isRunning) return undefined;
    const stop = showCodes(licenceId, setShown);
    return () => {
      stop(endedBy.current);
      endedBy.current = "left";
      setShown({ secondsToNext: 0 });
    };
  }, [licenceId, isRunning, tries]);

  const capture = useCallback(() => {
    endedBy.current = "captured";
    setCaptured(true);
  }, []);
  const again = useCallback(() => {
    setCaptured(false);
    setTries((count) => count + 1);
  }, []);
  return { ...shown, isCaptured, capture, again };
}

/** Asks for codes, one after the other, and counts their seconds. @returns ends it and kills what is still open. */
function showCodes(licenceId: string, onShown: (shown: ShownCode) => void): (ending: Ending) => void {
  let live: LiveCode | undefined;
  let failure: Failure | undefined;
  let isAsking = false;
  let isStopped = false;
  let wait = 0;

  const kill = (reason: Ending) => void callApi("stopPresentations", { params: { licenceId }, body: { reason } });
  const tell = () => {
    const age = live && codeAge(live.life, elapsedSeconds(live.ticks, live.startedAt, Date.now()));
    if (age?.isDead) live = undefined;
    onShown({ text: live?.text, secondsToNext: age?.secondsToNext ?? 0, failure });
    return age;
  };
  const ask = async () => {
    isAsking = true;
    const startedAt = Date.now();
    const called = await callApi("createPresentation", { params: { licenceId }, body: {} });
    isAsking = false;
    if (isStopped) {
      // It arrived on a screen that is no longer there.
      if (called.ok) kill("left");
      return;
    }
    failure = called.ok ? undefined : called.failure;
    wait = RETRY_S;
    if (called.ok) live = { text: called.data.qr.text, life: codeLifeOf(called.data), startedAt, ticks: 0 };
    tell();
  };
  const timer = setInterval(() => {
    if (live) live.ticks += 1;
    wait = Math.max(0, wait - 1);
    const age = tell();
    const isDue = !age || age.secondsToNext === 0;
    const mayAsk = !isAsking && wait === 0 && failure?.kind !== "refused";
    if (isDue && mayAsk) void ask();
  }, TICK_MS);
  void ask();
  return (ending) => {
    isStopped = true;
    clearInterval(timer);
    if (live || ending === "captured") kill(ending);
  };
}
