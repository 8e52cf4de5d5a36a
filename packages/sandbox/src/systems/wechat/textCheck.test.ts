import { describe, expect, test } from "@jest/globals";
import { sandboxClock } from "../../clock";
import { People } from "../../people/people";
import { checkText } from "./textCheck";

const people = new People(sandboxClock());
const asked = { content: "窗口少，等得久", version: 2, scene: 2, openid: "oYantaDemoElder0000000000001" };

describe("the text check", () => {
  test.each([
    { content: "窗口少，等得久", suggest: "pass", label: 100 },
    { content: "想快就加微信", suggest: "review", label: 10001 },
    { content: "有人教刷单，加微信", suggest: "risky", label: 20008 },
  ])("says $suggest to “$content”", ({ content, ...result }) => {
    expect(checkText({ ...asked, content }, people)).toMatchObject({ errcode: 0, result });
  });

  test.each([
    { says: "of version 1", twist: { version: 1 }, errcode: 47001 },
    { says: "of a scene that there is none of", twist: { scene: 5 }, errcode: 47001 },
    { says: "of nothing", twist: { content: "" }, errcode: 47001 },
    { says: "of more than 2,500 characters", twist: { content: "字".repeat(2_501) }, errcode: 47001 },
    { says: "of somebody whom nobody knows", twist: { openid: "oNobody" }, errcode: 40003 },
  ])("$says is refused with $errcode", ({ twist, errcode }) => {
    expect(checkText({ ...asked, ...twist }, people)).toMatchObject({ errcode });
  });
});
