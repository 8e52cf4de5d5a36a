import type { HallDisplay } from "@yanta/types";
import { API_BASE, routes } from "@yanta/types/paths";
import { openEventStream } from "../../platform/eventStream";
import { callApi } from "../answers";
import type { News } from "./board";
import { retryDelayMs } from "./retryDelay";

/** Longer than the ten seconds between two signs of life. */
const SILENCE_MS = 20_000;
const POLL_MS = 3_000;

/** Tells what happens in a hall until it is stopped: by a stream where the platform has one, else by asking again. */
export function listenToHall(stationId: string, tell: (news: News) => void): () => void {
  const delay = (failures: number) => retryDelayMs(failures, Math.random());
  const stop = openEventStream(
    {
      path: `${API_BASE}${routes.getDisplay.path.replace(":stationId", encodeURIComponent(stationId))}/stream`,
      names: ["display", "heartbeat"],
      silenceMs: SILENCE_MS,
      retryDelayMs: delay,
    },
    {
      onEvent: (event) => tell(newsOf(event, Date.now())),
      onBroken: () => tell({ kind: "broken", at: Date.now() }),
    },
  );
  return stop ?? askAgain(stationId, tell, delay);
}

/** What does not parse has been cut in two on its way. */
function newsOf({ name, data }: { name: string; data: string }, at: number): News {
  try {
    if (name === "heartbeat") return { kind: "beat", asOf: (JSON.parse(data) as { asOf: string }).asOf, at };
    return { kind: "display", display: JSON.parse(data) as HallDisplay, at };
  } catch {
    return { kind: "broken", at };
  }
}

/** One question after the other: a slow network is not asked twice at once, one that fails is asked less often. */
function askAgain(stationId: string, tell: (news: News) => void, delay: (failures: number) => number): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let stopped = false;
  let failures = 0;
  const round = async (): Promise<void> => {
    const called = await callApi("getDisplay", { params: { stationId } });
    if (stopped) return;
    failures = called.ok ? 0 : failures + 1;
    if (called.ok) tell({ kind: "display", display: called.data, at: Date.now() });
    else tell({ kind: "broken", at: Date.now() });
    timer = setTimeout(() => void round(), called.ok ? POLL_MS : Math.max(POLL_MS, delay(failures)));
  };
  void round();
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}
