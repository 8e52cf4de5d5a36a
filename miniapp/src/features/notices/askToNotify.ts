import { askToSubscribe } from "../../platform/subscribe";
import { callApi, useAnswer } from "../answers";

type Occasion = "booking" | "queue";

/** Templates to ask for, fetched before the tap: WeChat opens its sheet only within one. */
export function useTemplates(occasion: Occasion): readonly string[] {
  const templates = useAnswer("listTemplates", {});
  return templates.state === "ready" ? templates.data[occasion] : [];
}

/** Asks in the tap that books or takes a number; whatever the answer, that goes on. */
export async function askToNotify(templateIds: readonly string[]): Promise<void> {
  const results = await askToSubscribe(templateIds);
  if (results.length > 0) void callApi("countAccepts", { body: { results } });
}
