import { createServer } from "node:http";

/** What the platform itself costs: `node:http` that answers each address with a JSON text given beforehand. */
const answers = new Map<string, string>();
const server = createServer((request, response) => {
  const text = answers.get(request.url ?? "");
  response.writeHead(text === undefined ? 404 : 200, {
    "Content-Type": "application/json; charset=utf-8",
    "Content-Length": Buffer.byteLength(text ?? ""),
  });
  response.end(text);
});
process.on("message", (given: [string, string][]) => {
  for (const [path, text] of given) answers.set(path, text);
  server.listen(0, "127.0.0.1", () => {
    const address = server.address();
    if (typeof address === "object" && address !== null) process.send?.({ url: `http://127.0.0.1:${address.port}` });
  });
});
