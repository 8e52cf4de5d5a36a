import type { ItemList, ItemTopic } from "@yanta/types";
import { useEffect, useState } from "react";
import { useAnswer, type Answer } from "../answers";
import { searchOnPhone } from "./localSearch";

export interface SearchQuestion {
  q: string;
  audience?: "person" | "business";
  topic?: ItemTopic;
  limit: number;
}

/** Typing rests so long before the API is asked. */
const REST_MS = 250;

/** Found items: the phone's own answer first, then the API's, which has the last word. */
export function useSearch(question: SearchQuestion): Answer<ItemList> {
  const rested = useRested(question);
  const { q, audience, topic, limit } = rested;
  const asksSomething = q !== "" || topic !== undefined;
  const answer = useAnswer(
    "listItems",
    asksSomething ? { query: { q, audience, topic, limit: String(limit) } } : undefined,
  );
  const local = useLocalAnswer(question);
  if (answer.state === "ready" && rested.q === question.q) return answer;
  if (!local || question.topic) return answer;
  return { state: "ready", data: local, refreshing: answer.state === "loading", retry: answer.retry };
}

function useLocalAnswer({ q, audience, limit }: SearchQuestion): ItemList | undefined {
  const [found, setFound] = useState<{ q: string; audience?: string; list: ItemList }>();
  useEffect(() => {
    let current = true;
    if (q) {
      void searchOnPhone({ q, audience, limit }).then((list) => {
        if (current && list) setFound({ q, audience, list });
      });
    }
    return () => {
      current = false;
    };
  }, [q, audience, limit]);
  return found && found.q === q && found.audience === audience ? found.list : undefined;
}

/** The question once typing rests. */
function useRested(question: SearchQuestion): SearchQuestion {
  const [rested, setRested] = useState(question);
  const { q, audience, topic, limit } = question;
  useEffect(() => {
    const timer = setTimeout(() => setRested({ q, audience, topic, limit }), REST_MS);
    return () => clearTimeout(timer);
  }, [q, audience, topic, limit]);
  return rested;
}
