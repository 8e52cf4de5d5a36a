import { describe, expect, test } from "@jest/globals";
import { codeIn, counterLink } from "./counterCode";

const CODE = "0193-7a.Zm9vYmFyYmF6";
const LINK = `https://yanta.example/?rating#/packages/ratings/counter/index?code=${CODE}`;

describe("the code of a counter", () => {
  test("stands in an address that any scanner opens", () => {
    expect(counterLink("https://yanta.example", CODE)).toBe(LINK);
  });

  test.each([
    { says: "alone", scanned: CODE, is: CODE },
    { says: "in its address", scanned: LINK, is: CODE },
    { says: "in its address as WeChat hands it over", scanned: encodeURIComponent(LINK), is: CODE },
    { says: "among other parameters", scanned: `/page?a=1&code=${CODE}&b=2`, is: CODE },
    { says: "with blanks around it", scanned: ` ${CODE}\n`, is: CODE },
    { says: "not in an empty address", scanned: "https://yanta.example/?code=", is: undefined },
    { says: "not in another code", scanned: "ZB1:8F3K", is: undefined },
    { says: "not in half an escape", scanned: "%E0%A4", is: undefined },
  ])("is found $says", ({ scanned, is }) => {
    expect(codeIn(scanned)).toBe(is);
  });
});
