import { describe, expect, test } from "@jest/globals";
import { stripFillers } from "./fillers";

describe("the wrapping of a question is taken off", () => {
  test.each([
    { says: "politeness", asked: "你好请问护照", left: "护照" },
    { says: "question words between, closing the gap", asked: "身份证在哪补办", left: "身份证补办" },
    { says: "what to bring", asked: "离婚需要什么材料", left: "离婚" },
    { says: "Xi'an speech", asked: "户口咋弄哩", left: "户口" },
    { says: "the district's own name", asked: "雁塔区公租房", left: "公租房" },
    { says: "particles", asked: "我的驾照", left: "驾照" },
    { says: "地 stays in 异地就医", asked: "异地就医", left: "异地就医" },
    { says: "个 stays in 个体户", asked: "办个个体户", left: "办个体户" },
    { says: "着 stays in 找不着", asked: "结婚证找不着了", left: "结婚证找不着" },
    { says: "nothing else said: the question stays", asked: "请问怎么办理", left: "请问怎么办理" },
  ])("$says", ({ asked, left }) => {
    expect(stripFillers(asked)).toBe(left);
  });
});
