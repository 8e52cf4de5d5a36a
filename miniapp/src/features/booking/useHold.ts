import { useEffect, useState } from "react";
import { forget, keep, readKept } from "../../platform/storage";
import { callApi, newKey, type Failure } from "../answers";
import { holdState, sameHold, type HeldPlace, type HoldState } from "./heldPlace";

const KEY = "held-place";
const TICK_MS = 10_000;

interface Wanted {
  slotId: string;
  taskCode: string;
}

export interface Hold {
  held?: HeldPlace;
  state: HoldState | "asking" | "refused";
  failure?: Failure;
  /** UTC milliseconds, renewed every ten seconds. */
  now: number;
  extend: () => void;
  again: () => void;
}

/**
 * Keeps the place while the page is read. It is kept on the phone too: whoever has to sign in again in between finds the
 * same place still held. `undefined` holds nothing.
 */
export function useHold(wanted: Wanted | undefined): Hold {
  const [taken, setHeld] = useState<HeldPlace>();
  const [failure, setFailure] = useState<Failure>();
  const [tries, setTries] = useState(0);
  const now = useClock();
  // A place held for the time chosen before is not one for this time.
  const held = taken?.slotId === wanted?.slotId ? taken : undefined;

  useEffect(() => {
    if (!wanted) return undefined;
    let current = true;
    setFailure(undefined);
    void takeHold(wanted).then((answer) => {
      if (!current) return;
      if ("failure" in answer) setFailure(answer.failure);
      else setHeld(answer);
    });
    return () => {
      current = false;
    };
  }, [wanted?.slotId, wanted?.taskCode, tries]);

  const extend = async () => {
    if (!held) return;
    const called = await callApi("extendHold", { params: { holdId: held.holdId } });
    if (!called.ok) {
      setFailure(called.failure);
      return;
    }
    const longer = { ...held, ...called.data };
    keep(KEY, longer);
    setHeld(longer);
  };
  const again = () => {
    setHeld(undefined);
    setTries((count) => count + 1);
  };
  return { held, failure, now, state: stateOf({ held, failure, now }), extend: () => void extend(), again };
}

function stateOf({ held, failure, now }: Pick<Hold, "held" | "failure" | "now">): Hold["state"] {
  if (failure) return "refused";
  return held ? holdState(held, now) : "asking";
}

async function takeHold(wanted: Wanted): Promise<HeldPlace | { failure: Failure }> {
  const kept = readKept(KEY);
  const same = sameHold(kept, wanted, Date.now());
  if (same) return same;
  await giveHoldBack();
  const called = await callApi("createHold", { body: wanted }, newKey());
  if (!called.ok) return { failure: called.failure };
  const held = { ...wanted, ...called.data };
  keep(KEY, held);
  return held;
}

/**
 * The resident goes back to choose another time: the place is free for others at once.
 *
 * @param slotId - gives back only a place in this slot.
 */
export async function giveHoldBack(slotId?: string): Promise<void> {
  const kept = readKept(KEY);
  if (typeof kept !== "object" || kept === null || !("holdId" in kept)) return;
  if (slotId !== undefined && (kept as HeldPlace).slotId !== slotId) return;
  forget(KEY);
  await callApi("releaseHold", { params: { holdId: String(kept.holdId) } });
}

/** The booking has consumed it. */
export const forgetHold = (): void => forget(KEY);

function useClock(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), TICK_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}
