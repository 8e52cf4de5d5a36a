import { accessSync, constants, mkdirSync, statSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import path from "node:path";

const NAME = "yanta-local-store";
const OTHERS_MAY_PASS = 0o001;

/**
 * The folder that holds unpacked engines.
 *
 * An ordinary user's own cache folder. Root's engine runs as `nobody`, who cannot pass through `/root`: there the
 * first folder is taken that others may enter.
 *
 * @param isRoot - whether the engine will run as another user than the one who fetches it.
 */
export function cacheFolder(isRoot: boolean, env: NodeJS.ProcessEnv = process.env): string {
  const personal = path.join(env["XDG_CACHE_HOME"] || path.join(homedir(), ".cache"), NAME);
  if (!isRoot) return makeFolder(personal);
  const candidates = [personal, path.join("/var/cache", NAME), path.join(tmpdir(), NAME)];
  return makeFolder(candidates.find((candidate) => isUsable(candidate)) ?? personal);
}

/** Whether every existing folder on the way lets other users pass. */
export function othersMayReach(target: string): boolean {
  let folder = path.resolve(target);
  for (;;) {
    const mode = modeOf(folder);
    if (mode !== null && (mode & OTHERS_MAY_PASS) === 0) return false;
    const parent = path.dirname(folder);
    if (parent === folder) return true;
    folder = parent;
  }
}

function isUsable(folder: string): boolean {
  if (!othersMayReach(folder)) return false;
  try {
    accessSync(makeFolder(folder), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function makeFolder(folder: string): string {
  mkdirSync(folder, { recursive: true, mode: 0o755 });
  return folder;
}

function modeOf(folder: string): number | null {
  try {
    return statSync(folder).mode;
  } catch {
    return null;
  }
}
