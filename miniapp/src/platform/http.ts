import Taro from "@tarojs/taro";

export interface HttpRequest {
  method: "GET" | "POST" | "PUT" | "DELETE";
  /** Root-relative. */
  path: string;
  headers?: Record<string, string>;
  body?: unknown;
  timeoutMs: number;
}

export type HttpAnswer =
  | { arrived: true; status: number; body: unknown; requestId?: string }
  | { arrived: false; timedOut: boolean };

/** One request. Never rejects: not reaching the server is an answer too. */
export async function send(request: HttpRequest): Promise<HttpAnswer> {
  try {
    const response = await Taro.request<unknown>({
      url: `${API_ORIGIN}${request.path}`,
      method: request.method,
      ...(request.body === undefined ? {} : { data: request.body }),
      header: { accept: "application/json", "content-type": "application/json", ...request.headers },
      timeout: request.timeoutMs,
    });
    return { arrived: true, status: response.statusCode, body: response.data, requestId: requestIdOf(response.header) };
  } catch (error) {
    return { arrived: false, timedOut: /timeout|abort/i.test(String((error as { errMsg?: string }).errMsg ?? error)) };
  }
}

/** Header names arrive in any case, depending on the phone. */
function requestIdOf(headers: Record<string, unknown> | undefined): string | undefined {
  const found = Object.entries(headers ?? {}).find(([name]) => name.toLowerCase() === "x-request-id");
  return found ? String(found[1]) : undefined;
}
