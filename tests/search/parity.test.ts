import { expect, test } from "@jest/globals";
import { buildIndex, search, searchData } from "@yanta/domain/search";
import { readQuestions } from "./questions";

test("two indexes built apart answer every question alike", () => {
  const phone = buildIndex(searchData);
  const bff = buildIndex(JSON.parse(JSON.stringify(searchData)) as typeof searchData, []);
  const questions = readQuestions("tune").concat(readQuestions("test"));
  expect(questions.length).toBeGreaterThan(500);
  for (const { q } of questions) expect({ q, ...search(phone, q) }).toEqual({ q, ...search(bff, q) });
});
