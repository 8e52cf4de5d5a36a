import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { startService, type TestService } from "../support/service";

describe("app and api", () => {
  let service: TestService;
  let folder: string;

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "yanta-h5-"));
    await writeFile(path.join(folder, "index.html"), "<!doctype html><title>掌上办</title>");
    service = await startService({ label: "app_and_api", env: { H5_DIR: folder } });
  }, 120_000);

  afterAll(async () => {
    await service.stop();
    await rm(folder, { recursive: true, force: true });
  });

  const typeOf = async (address: string, accept: string): Promise<string> => {
    const response = await fetch(`${service.server.url}${address}`, { headers: { Accept: accept } });
    return (response.headers.get("Content-Type") ?? "").split(";")[0] ?? "";
  };

  /** What Chromium sends for a page that is typed into its address bar. */
  const BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

  describe("one address serves the app and its API", () => {
    test.each([
      { says: "the app at the top for a browser", address: "/", accept: BROWSER, type: "text/html" },
      { says: "the app at the top for any client", address: "/", accept: "*/*", type: "text/html" },
      {
        says: "the app where a browser opens an old address",
        address: "/somewhere",
        accept: BROWSER,
        type: "text/html",
      },
      {
        says: "the API to a client that takes all types",
        address: "/api/v1/items?limit=1",
        accept: "*/*",
        type: "application/json",
      },
      {
        says: "the API to a browser that opens it",
        address: "/api/v1/stations?limit=1",
        accept: BROWSER,
        type: "application/json",
      },
      {
        says: "a problem for an API address that does not exist",
        address: "/api/v1/nothing",
        accept: BROWSER,
        type: "application/problem+json",
      },
      { says: "a problem for a missing file", address: "/js/old.js", accept: "*/*", type: "application/problem+json" },
    ])("$says", async ({ address, accept, type }) => {
      expect(await typeOf(address, accept)).toBe(type);
    });
  });
});
