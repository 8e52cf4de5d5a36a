import type { SearchAnswer, SearchIndex } from "@yanta/domain/search";
import type { ItemList } from "@yanta/types";

/** What the phone's own search found, in the shape of the API's answer, so that the page shows both alike. */
export function phoneAnswer(answer: SearchAnswer, { lexicon }: Pick<SearchIndex, "lexicon">, asOf: string): ItemList {
  const byCode = new Map(lexicon.items.map((item) => [item.taskCode, item]));
  const items = answer.hits.flatMap((hit) => {
    const item = byCode.get(hit.taskCode);
    if (!item) return [];
    const { taskCode, name, plainName, department, audience, action } = item;
    const { familyId, familySize, matched } = hit;
    return [{ taskCode, name, plainName, department, audience, action, familyId, familySize, matched: { ...matched } }];
  });
  if (!answer.notHere) return { items, asOf };
  return {
    items,
    notHere: true,
    suggestions: { nearest: [...answer.nearest], elsewhere: [...answer.elsewhere], phone: "12345" },
    asOf,
  };
}
