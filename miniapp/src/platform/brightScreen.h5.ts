/**
 * No sleep while a code is shown; a browser lets no page change the brightness.
 *
 * @returns lets the screen sleep again.
 */
export function keepBright(): () => void {
  let isLeft = false;
  let lock: { release: () => Promise<void> } | undefined;
  const wakeLock = (navigator as { wakeLock?: WakeLock }).wakeLock;
  wakeLock
    ?.request("screen")
    .then((given) => {
      lock = given;
      if (isLeft) void given.release();
    })
    .catch(() => undefined);
  return () => {
    isLeft = true;
    void lock?.release();
  };
}
