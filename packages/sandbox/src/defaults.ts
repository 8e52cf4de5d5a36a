/** What both sides use when nothing is configured. The secret guards nothing: the sandbox listens on this machine only. */
export const DEFAULT_PORT = 8081;
export const DEFAULT_APP_ID = "yanta-sandbox";
export const DEFAULT_SECRET = "sandbox-secret";
