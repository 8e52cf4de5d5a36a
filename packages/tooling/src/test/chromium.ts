import { existsSync } from "node:fs";
import { runToEnd } from "../run/children";

const CANDIDATES = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const PACKAGES = ["chromium", "fonts-wqy-zenhei"];

/** Where a Chromium is, named by `CHROMIUM_PATH` or in a usual place. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  return [env.CHROMIUM_PATH, ...CANDIDATES].find((path) => path !== undefined && existsSync(path));
}

/**
 * Finds a browser for the end-to-end tests; on Debian and Ubuntu as root it is installed with a Chinese font.
 * @throws Error that says what is missing and how to get it.
 */
export async function ensureChromium(env: NodeJS.ProcessEnv): Promise<string> {
  const found = findChromium(env);
  if (found) return found;
  const mayInstall = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (mayInstall) {
    await runToEnd("apt-get", ["update", "-q"]);
    const installed = await runToEnd("apt-get", ["install", "-y", "-q", "--no-install-recommends", ...PACKAGES], {
      env: { DEBIAN_FRONTEND: "noninteractive" },
    });
    const now = findChromium(env);
    if (now) return now;
    throw new Error(`Chromium could not be installed:\n${installed.output.slice(-800)}`);
  }
  throw new Error(
    `The browser tests need Chromium and a Chinese font. Install them (Debian: apt-get install ${PACKAGES.join(" ")}), or name the program in CHROMIUM_PATH.`,
  );
}
