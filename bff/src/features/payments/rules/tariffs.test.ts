import { describe, expect, test } from "@jest/globals";
import { tariffsIn } from "./tariffs";

describe("the fee standard of a guide", () => {
  test.each([
    { standard: "120元/本", is: [{ label: "", amountFen: 12_000 }] },
    {
      standard: "首次申领免费；换领20元/证，补领40元/证，临时身份证10元/证",
      is: [
        { label: "换领", amountFen: 2_000 },
        { label: "补领", amountFen: 4_000 },
        { label: "临时身份证", amountFen: 1_000 },
      ],
    },
    { standard: "工本费：20.5元", is: [{ label: "工本费", amountFen: 2_050 }] },
    { standard: "工本费 0.05 元", is: [{ label: "工本费", amountFen: 5 }] },
    { standard: "按占用面积、时间和修复方式计收", is: [] },
    { standard: "每平方米20元", is: [] },
    { standard: "0元", is: [] },
    { standard: "20-40元", is: [] },
    { standard: "12.345元", is: [] },
    { standard: "", is: [] },
  ])("$standard gives what can be paid online", ({ standard, is }) => {
    expect(tariffsIn(standard)).toEqual(is);
  });
});
