import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { buildIndex, search, searchData } from "@yanta/domain/search";
import { buildWorld, type World } from "@yanta/sandbox";
import { endpoints, type ItemList } from "@yanta/types";
import { phoneAnswer } from "../../miniapp/src/features/search/phoneAnswer";
import { startService, type TestService } from "../api/support/service";
import { readQuestions } from "./questions";

const LIMIT = 10;
const questions = [...readQuestions("tune"), ...readQuestions("test")].map(({ q }) => q);

/** What a resident sees change when the API's answer replaces the phone's own. */
const shownOf = (q: string, { items, notHere = false }: ItemList) => ({
  q,
  taskCodes: items.map(({ taskCode }) => taskCode),
  notHere,
});

/** Every item and place. Which place does what, and the guides, are no part of a search: forty thousand rows less. */
function searchedWorld(): World {
  const { tables, communityPoints } = buildWorld();
  const unsearched = {
    service_hall_task: [],
    task_general_material: [],
    task_general_fee_project: [],
    task_general_questions: [],
  };
  return { communityPoints, tables: { ...tables, ...unsearched } };
}

describe("the answer of the service and the one found on the phone", () => {
  let service: TestService;
  beforeAll(async () => {
    service = await startService({ label: "parity", world: searchedWorld(), env: { SYNC_INTERVAL_SECONDS: "600" } });
  }, 400_000);
  afterAll(() => service.stop());

  test("are the same first items in the same order for every question", async () => {
    const index = buildIndex(searchData);
    expect(questions.length).toBeGreaterThan(700);
    const differing: unknown[] = [];
    for (const q of questions) {
      const onPhone = shownOf(q, phoneAnswer(search(index, q, { limit: LIMIT }), index, new Date().toISOString()));
      const { body } = await service.get(`/items?${new URLSearchParams({ q, limit: String(LIMIT) })}`);
      const fromService = shownOf(q, endpoints.listItems.response.parse(body));
      if (JSON.stringify(onPhone) !== JSON.stringify(fromService)) differing.push({ onPhone, fromService });
    }
    expect(differing).toEqual([]);
  }, 400_000);
});
