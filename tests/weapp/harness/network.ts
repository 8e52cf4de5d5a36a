import type { RequestHandler } from "./wxStub";

/** The build's own address of the API. */
const API_ORIGIN = /^https?:\/\/[^/]+/;

/** A phone's network: everything reaches the service of a test. @param url - tells where that is, once it has started. */
export const networkTo =
  (url: () => string): RequestHandler =>
  async (address, options) => {
    const method = String(options.method ?? "GET");
    const response = await fetch(address.replace(API_ORIGIN, url()), {
      method,
      headers: (options.header ?? {}) as Record<string, string>,
      ...(method === "GET" || options.data === undefined ? {} : { body: JSON.stringify(options.data) }),
    }).catch(() => undefined);
    if (!response) return "offline";
    const text = await response.text();
    return { statusCode: response.status, data: text === "" ? "" : (JSON.parse(text) as unknown) };
  };
