import { existsSync } from "node:fs";
import { runToEnd } from "../run/children";

/** Without a window: the whole browser starts a renderer of its own for each window that nobody sees, and takes twice the time. */
const SHELL = "/usr/bin/chromium-headless-shell";
const CANDIDATES = [
  SHELL,
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
];
const PACKAGES = ["chromium", "fonts-wqy-zenhei"];
const SHELL_PACKAGES = ["chromium-headless-shell", "fonts-wqy-zenhei"];

/** Where a Chromium is, named by `CHROMIUM_PATH` or in a usual place. */
export function findChromium(env: NodeJS.ProcessEnv): string | undefined {
  return [env.CHROMIUM_PATH, ...CANDIDATES].find((path) => path !== undefined && existsSync(path));
}

/**
 * Finds a browser for the end-to-end tests; on Debian and Ubuntu as root the one without a window is installed, with a
 * Chinese font, and where that is not to be had, any other serves.
 * @throws Error that says what is missing and how to get it.
 */
export async function ensureChromium(env: NodeJS.ProcessEnv): Promise<string> {
  const isChosen = env.CHROMIUM_PATH !== undefined && existsSync(env.CHROMIUM_PATH);
  const mayInstall = existsSync("/usr/bin/apt-get") && process.getuid?.() === 0;
  if (mayInstall && !isChosen && !existsSync(SHELL)) await install(SHELL_PACKAGES);
  const found = findChromium(env);
  if (found) return found;
  const output = mayInstall ? await install(PACKAGES) : "";
  const now = findChromium(env);
  if (now) return now;
  if (mayInstall) throw new Error(`Chromium could not be installed:\n${output.slice(-800)}`);
  throw new Error(
    `The browser tests need Chromium and a Chinese font. Install them (Debian: apt-get install ${SHELL_PACKAGES.join(" ")}), or name the program in CHROMIUM_PATH.`,
  );
}

/** A mirror that does not answer must not hold up a machine that has a browser. */
const PATIENCE = ["-o", "Acquire::http::Timeout=20", "-o", "Acquire::Retries=1"];

/** @returns what apt said. The lists are fetched only when the ones at hand do not do. */
async function install(packages: readonly string[]): Promise<string> {
  const apt = (args: readonly string[]) =>
    runToEnd("apt-get", [...args, "-q", ...PATIENCE], { env: { DEBIAN_FRONTEND: "noninteractive" } });
  const installNow = () => apt(["install", "-y", "--no-install-recommends", ...packages]);
  const first = await installNow();
  if (first.status === 0) return first.output;
  await apt(["update"]);
  return (await installNow()).output;
}
