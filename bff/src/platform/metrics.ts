import { Counter, Gauge, Histogram, Registry } from "prom-client";

/** One registry a composed app or worker, so that several can live in one process. */
export function createMetrics() {
  const registry = new Registry();
  const registers = [registry];
  return {
    registry,
    httpSeconds: new Histogram({
      name: "yanta_http_request_seconds",
      help: "Time to answer, by matched route",
      labelNames: ["method", "route", "status"] as const,
      buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
      registers,
    }),
    gatewayCalls: new Counter({
      name: "yanta_gateway_calls_total",
      help: "Calls to outside systems, by outcome",
      labelNames: ["system", "call", "outcome"] as const,
      registers,
    }),
    notices: new Counter({
      name: "yanta_notices_total",
      help: "Notices, by what came of them on a channel",
      labelNames: ["kind", "channel", "outcome"] as const,
      registers,
    }),
    bookingFaults: new Counter({
      name: "yanta_booking_faults_total",
      help: "Places that do not add up, by kind; each is in the log",
      labelNames: ["kind"] as const,
      registers,
    }),
    syncRows: new Counter({
      name: "yanta_sync_rows_total",
      help: "Rows received from the province, by what became of them",
      labelNames: ["table", "outcome"] as const,
      registers,
    }),
    syncPassSeconds: new Gauge({ name: "yanta_sync_pass_seconds", help: "Length of the last pass", registers }),
    syncAsOf: new Gauge({ name: "yanta_sync_as_of_seconds", help: "Unix time of the data served", registers }),
    quarantined: new Gauge({
      name: "yanta_sync_quarantined_rows",
      help: "Rows that wait for a good version",
      registers,
    }),
  };
}
export type Metrics = ReturnType<typeof createMetrics>;
