import { useState } from "react";
import { callApi, newKey, type Failure } from "../answers";
import type { ReportKind } from "./reportKinds";

export type ReportState = { state: "writing" | "sending" | "sent" } | { state: "failed"; failure: Failure };

/** Sends a report. Every try carries one key as long as it says the same, so a repeated tap is one report. */
export function useReport(about: { stationId?: string; taskCode?: string }) {
  const [report, setReport] = useState<ReportState>({ state: "writing" });
  const [attempt, setAttempt] = useState({ said: "", key: newKey() });
  const send = async ({ kind, text }: { kind: ReportKind; text: string }) => {
    if (report.state === "sending") return;
    setReport({ state: "sending" });
    const said = `${kind} ${text}`;
    const key = attempt.said === said || attempt.said === "" ? attempt.key : newKey();
    setAttempt({ said, key });
    const called = await callApi("createReport", { body: { ...about, kind, ...(text ? { text } : {}) } }, key);
    setReport(called.ok ? { state: "sent" } : { state: "failed", failure: called.failure });
  };
  return { report, send };
}
