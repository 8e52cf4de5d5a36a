import { describe, expect, test } from "@jest/globals";
import { lookUpCase } from "./cases";

const lookUp = (projectNo: string, idTail: string) => lookUpCase.body?.safeParse({ projectNo, idTail });

describe("a case number as people give it", () => {
  test.each([
    { says: "typed", projectNo: "610113202611240001", idTail: "012X" },
    { says: "pasted with blanks", projectNo: " 610113 20261124 0001\n", idTail: " 012x " },
    { says: "in full width", projectNo: "６１０１１３２０２６１１２４０００１", idTail: "０１２Ｘ" },
    { says: "with what a scanner adds", projectNo: "\uFEFF610113202611240001\u200B\r\n", idTail: "012X" },
  ])("$says is read", ({ projectNo, idTail }) => {
    expect(lookUp(projectNo, idTail)).toMatchObject({
      success: true,
      data: { projectNo: "610113202611240001", idTail: "012X" },
    });
  });

  test.each([
    { says: "too short a number", projectNo: "61011", idTail: "012X", fault: "projectNo" },
    { says: "words", projectNo: "我的办件编号", idTail: "012X", fault: "projectNo" },
    { says: "three characters of the tail", projectNo: "610113202611240001", idTail: "12X", fault: "idTail" },
    { says: "a whole identity number", projectNo: "610113202611240001", idTail: "610113199001011234", fault: "idTail" },
  ])("$says is refused, and the field named", ({ projectNo, idTail, fault }) => {
    expect(lookUp(projectNo, idTail)?.error?.issues.map(({ path }) => path.join("."))).toEqual([fault]);
  });
});
