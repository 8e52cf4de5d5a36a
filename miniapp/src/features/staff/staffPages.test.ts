import { describe, expect, test } from "@jest/globals";
import { firstPageOf, pagesOf, signInMistakes } from "./staffPages";

describe("the pages of a role", () => {
  test.each([
    { role: "clerk", pages: "counter phone today inbox verify", first: "counter" },
    { role: "supervisor", pages: "counter phone today inbox verify hall", first: "hall" },
    { role: "administrator", pages: "counter phone today inbox hall", first: "hall" },
  ] as const)("a $role has $pages and begins with $first", ({ role, pages, first }) => {
    expect(pagesOf(role).join(" ")).toBe(pages);
    expect(firstPageOf(role)).toBe(first);
  });
});

describe("the form of sign-in", () => {
  test.each([
    { says: "a whole one is sent", account: "610113-s001.w1", password: "p", fields: [] },
    { says: "spaces around the account do no harm", account: " admin ", password: "p", fields: [] },
    { says: "nothing filled in names both fields", account: "", password: "", fields: ["account", "password"] },
    { says: "a Chinese name is no account", account: "李敏", password: "p", fields: ["account"] },
    { says: "a missing password is named alone", account: "admin", password: "", fields: ["password"] },
  ])("$says", ({ account, password, fields }) => {
    expect(Object.keys(signInMistakes(account, password))).toEqual(fields);
  });
});
