/** What the keeper tells the process that started it. */
export type KeeperMessage =
  | { type: "progress"; line: string }
  | { type: "ready"; uri: string; pid: number | null }
  | { type: "failed"; sentence: string; isProblem: boolean }
  | { type: "analyzed"; failure: string | null };

/** What the keeper is asked for. */
export type KeeperRequest = { type: "stop" } | { type: "analyze" };

export function isKeeperMessage(value: unknown): value is KeeperMessage {
  return isTyped(value) && ["progress", "ready", "failed", "analyzed"].includes(value.type);
}

export function isKeeperRequest(value: unknown): value is KeeperRequest {
  return isTyped(value) && ["stop", "analyze"].includes(value.type);
}

const isTyped = (value: unknown): value is { type: string } =>
  typeof value === "object" && value !== null && "type" in value && typeof value.type === "string";
