import type { GatewayLimits } from "../gateway/limits";

/** Limits of the gateway and of the engine behind it; tests shorten them. */
export interface StoreLimits extends GatewayLimits {
  /** Seconds between two removals of documents past their date (TTL). Below 60, whole seconds. */
  ttlEverySeconds: number;
}

/** Everything an engine needs to know to start. */
export interface EngineOrders {
  engine: LocalEngine;
  /** Absolute; it exists. */
  dataDir: string;
  /** 0 takes any free port. */
  port: number;
  debianMirror?: string | undefined;
  /** Path of the machine's own `mongod`, for that engine. */
  mongod?: string | undefined;
  limits: Partial<StoreLimits>;
  /** Remove `dataDir` once the engine has stopped. */
  isDisposable?: boolean | undefined;
}

export type LocalEngine = "documentdb" | "mongod" | "memory-server";

/** An engine that answers. */
export interface RunningEngine {
  uri: string;
  /** The engine's main process, for a test that kills it. */
  pid: number | null;
  analyze(): Promise<void>;
  stop(): Promise<void>;
  /** Resolves when the engine has ended by itself. */
  ended: Promise<void>;
}

export type Progress = (line: string) => void;
