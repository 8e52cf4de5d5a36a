import { createReadStream } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import type { Context } from "koa";
import { Problem } from "./problem";

const require = createRequire(import.meta.url);
const assets = path.dirname(require.resolve("swagger-ui-dist/package.json"));

/** Only what the page needs leaves the package's folder. */
const FILES: Readonly<Record<string, string>> = {
  "swagger-ui.css": "text/css",
  "swagger-ui-bundle.js": "text/javascript",
};

const PAGE = `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><title>掌上办 API</title><link rel="stylesheet" href="/docs/swagger-ui.css"></head>
<body><div id="docs"></div><script src="/docs/swagger-ui-bundle.js"></script><script src="/docs/init.js"></script></body>
</html>
`;
const INIT = `SwaggerUIBundle({ url: "/openapi.json", dom_id: "#docs", deepLinking: true, validatorUrl: null });\n`;

export function docsPage(context: Context): void {
  context.type = "html";
  context.body = PAGE;
}

/** @throws Problem not-found. */
export function docsFile(context: Context, name: string): void {
  if (name === "init.js") {
    context.type = "text/javascript";
    context.body = INIT;
    return;
  }
  const type = Object.entries(FILES).find(([file]) => file === name)?.[1];
  if (type === undefined) throw new Problem("not-found");
  context.type = type;
  context.set("Cache-Control", "public, max-age=86400");
  context.body = createReadStream(path.join(assets, name));
}
