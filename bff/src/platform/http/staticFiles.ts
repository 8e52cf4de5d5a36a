import { createHash } from "node:crypto";
import { existsSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import type { Context, Middleware, Next } from "koa";
import send from "koa-send";

const YEAR_MS = 365 * 86_400_000;
/** A build puts a digest of the content into the name: such a file never changes. */
const HASHED_NAME = /[.-][0-9a-f]{8,}\.[a-z0-9.]+$/i;

/**
 * Serves the built H5 app: files by name, and its page for every other address of a browser, since the app routes by
 * itself. An asset that is missing is a 404, never the page: a stale tab must not parse HTML as a script.
 */
export function serveApp(directory: string): Middleware {
  const root = path.resolve(directory);
  const page = path.join(root, "index.html");
  return async (context: Context, next: Next) => {
    if (context.method !== "GET" && context.method !== "HEAD") return next();
    const file = context.path === "/" ? "index.html" : fileIn(root, context.path);
    if (file === null && !wantsPage(context)) return next();
    if (file === null && !existsSync(page)) return next();
    await sendFile(context, root, file ?? "index.html");
  };
}

/** Only a browser's own address bar asks for HTML before anything; a client that takes all types asks the API. */
const wantsPage = (context: Context): boolean =>
  !context.path.startsWith("/api/") && path.extname(context.path) === "" && context.accepts("json", "html") === "html";

/** The file that an address names inside `root`; null for anything odd: broken encoding, NUL, dot files, ways out. */
function fileIn(root: string, address: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(address).replace(/^\/+/, "");
  } catch {
    return null;
  }
  const isOdd = name === "" || name.includes("\0") || name.includes("\\") || /(^|\/)\./.test(name);
  if (isOdd) return null;
  const file = path.join(root, name);
  const isFile = file.startsWith(root + path.sep) && (statSync(file, { throwIfNoEntry: false })?.isFile() ?? false);
  return isFile ? name : null;
}

async function sendFile(context: Context, root: string, name: string): Promise<void> {
  const isPage = name.endsWith(".html");
  context.state.route = isPage ? "page" : "asset";
  if (isPage)
    context.set(
      "Content-Security-Policy",
      pagePolicy(path.join(root, name), String(context.response.get("Content-Security-Policy"))),
    );
  const maxage = HASHED_NAME.test(name) ? YEAR_MS : 0;
  await send(context, name, { root, maxage, immutable: maxage > 0 });
  if (maxage === 0) context.set("Cache-Control", "no-cache");
  if (context.fresh) context.status = 304;
}

/** Lets the page's own inline scripts run, each by its digest; any other inline script stays refused. */
function pagePolicy(page: string, policy: string): string {
  const inline = [...readFileSync(page, "utf8").matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = ""]) => text);
  if (inline.length === 0) return policy;
  const digests = inline.map((text) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`);
  return `${policy}; script-src 'self' ${digests.join(" ")}`;
}
