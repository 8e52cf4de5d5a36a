import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { Registry } from "prom-client";

export interface Vitals {
  /** `http://host:port` as it listens. */
  url: string;
  stop(): Promise<void>;
}

/**
 * `GET /healthz` and `GET /metrics` of a process that answers nobody else: what a supervisor of processes and a collector
 * of metrics need of a worker. Nothing personal is in either.
 *
 * @throws Error when the port cannot be had.
 */
export async function serveVitals({ host, port }: { host: string; port: number }, registry: Registry): Promise<Vitals> {
  const server = createServer((request, response) => {
    void answer(request.method ?? "", request.url ?? "", registry, response);
  });
  // A process whose work has failed to start must end, not live on for this.
  server.unref();
  server.listen(port, host);
  await once(server, "listening");
  const address = server.address();
  const reached = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return {
    url: `http://${reached}:${typeof address === "object" && address !== null ? address.port : port}`,
    stop: async () => {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function answer(method: string, url: string, registry: Registry, response: ServerResponse): Promise<void> {
  const path = url.split("?")[0];
  const isRead = method === "GET" || method === "HEAD";
  if (!isRead || (path !== "/healthz" && path !== "/metrics")) {
    response.writeHead(isRead ? 404 : 405).end();
    return;
  }
  const [type, text] =
    path === "/healthz"
      ? (["application/json", JSON.stringify({ status: "alive" })] as const)
      : ([registry.contentType, await registry.metrics()] as const);
  response.writeHead(200, { "Content-Type": type, "Cache-Control": "no-store" }).end(method === "HEAD" ? "" : text);
}
