/** How often a service that is starting is asked. */
const POLL_MS = 300;

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/**
 * Waits until `url` answers 200.
 *
 * @param onWait - called now and then with what it answered last, for a progress line.
 * @throws Error after `timeoutMs`.
 */
export async function waitUntilReady(
  url: string,
  timeoutMs: number,
  onWait: (seconds: number) => void = () => undefined,
): Promise<void> {
  const startedAt = Date.now();
  let toldSeconds = 0;
  while (Date.now() - startedAt < timeoutMs) {
    const ready = await fetch(url).then(
      (response) => response.status === 200,
      () => false,
    );
    if (ready) return;
    const seconds = Math.floor((Date.now() - startedAt) / 1000);
    if (seconds >= toldSeconds + 5) {
      toldSeconds = seconds;
      onWait(seconds);
    }
    await pause(POLL_MS);
  }
  throw new Error(`${url} did not become ready within ${Math.round(timeoutMs / 1000)} s.`);
}
