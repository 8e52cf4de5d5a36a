import { createServer, type Server } from "node:http";
import { sandboxApp } from "./app";
import { sandboxClock } from "./clock";
import { DEFAULT_APP_ID, DEFAULT_PORT, DEFAULT_SECRET } from "./defaults";
import type { SignType } from "./systems/province/signature";
import { outsideSystems } from "./systems/systems";
import { buildWorld, type World } from "./world/buildWorld";

export interface SandboxOptions {
  /** 0 takes any free port. */
  port?: number;
  host?: string;
  /** "yanta" is the committed world. */
  world?: World | "yanta";
  appId?: string;
  secret?: string;
  /** The one signature algorithm that the province accepts; both when absent. */
  signType?: SignType | undefined;
  /** The real time, for tests that live in another. */
  clock?: () => Date;
}

export interface RunningSandbox {
  /** `http://127.0.0.1:8081`; the province answers under `/province`. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/** Starts the stand-in for all outside systems. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const { port = DEFAULT_PORT, host = "127.0.0.1", world = "yanta" } = options;
  const { appId = DEFAULT_APP_ID, secret = DEFAULT_SECRET, signType } = options;
  const clock = sandboxClock(options.clock);
  const systems = outsideSystems({
    world: world === "yanta" ? buildWorld() : world,
    province: { appId, secret, signType },
    clock,
  });
  const server = createServer(sandboxApp(systems, clock).callback());
  const taken = await listen(server, port, host);
  return { url: `http://${host}:${taken}`, port: taken, stop: () => close(server) };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Does not wait for clients that keep their connection, nor for answers that a fault still delays. */
function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
