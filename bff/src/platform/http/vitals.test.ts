import { afterAll, beforeAll, expect, test } from "@jest/globals";
import { createMetrics } from "../metrics";
import { serveVitals, type Vitals } from "./vitals";

let vitals: Vitals;
beforeAll(async () => {
  const metrics = createMetrics();
  metrics.syncAsOf.set(1_790_000_000);
  vitals = await serveVitals({ host: "127.0.0.1", port: 0 }, metrics.registry);
});
afterAll(() => vitals.stop());

test.each([
  { says: "that it is alive", method: "GET", path: "/healthz", status: 200, text: '"alive"' },
  { says: "its metrics", method: "GET", path: "/metrics", status: 200, text: "yanta_sync_as_of_seconds 1790000000" },
  { says: "nothing else", method: "GET", path: "/api/v1/stations", status: 404, text: "" },
  { says: "to nobody who writes", method: "POST", path: "/metrics", status: 405, text: "" },
])("a worker tells $says", async ({ method, path, status, text }) => {
  const response = await fetch(vitals.url + path, { method });
  expect(response.status).toBe(status);
  expect(await response.text()).toContain(text);
});

test("a port that is taken stops the start", async () => {
  const port = Number(new URL(vitals.url).port);
  await expect(serveVitals({ host: "127.0.0.1", port }, createMetrics().registry)).rejects.toThrow("EADDRINUSE");
});
