import { askToSubscribe, canSubscribe } from "../../platform/subscribe";
import { callApi, useAnswer } from "../answers";

type Occasion = "booking" | "queue" | "case";

/** Templates to ask for, fetched before the tap: WeChat opens its sheet only within one. None outside WeChat. */
export function useTemplates(occasion: Occasion): readonly string[] {
  const templates = useAnswer("listTemplates", canSubscribe ? {} : undefined);
  return templates.state === "ready" ? templates.data[occasion] : [];
}

/**
 * Asks in the tap that books or takes a number; whatever the answer, that goes on.
 *
 * @returns whether the resident has agreed to any message.
 */
export async function askToNotify(templateIds: readonly string[]): Promise<boolean> {
  const results = await askToSubscribe(templateIds);
  if (results.length > 0) void callApi("countAccepts", { body: { results } });
  return results.some(({ answer }) => answer === "accept");
}
