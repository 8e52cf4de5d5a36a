import { describe, expect, test } from "@jest/globals";
import type { GrantOffer } from "@yanta/types";
import { acceptedOf, offerDetail, offerKey } from "./grantOffer";

const idCard = {
  licenceTypeCode: "11100000000013127D001",
  typeName: "居民身份证",
  licenceId: "l1",
  materials: ["身份证复印件"],
  fields: [
    { name: "name", label: "姓名", sensitive: false },
    { name: "residentIdNumber", label: "公民身份号码", sensitive: true },
  ],
};
const unopened = {
  licenceTypeCode: "11100000000013127D002",
  typeName: "居民户口簿",
  materials: ["户口簿"],
  fields: [],
};
const offer: GrantOffer = {
  errand: { taskCode: "t1", name: "居住证办理" },
  unit: { stationId: "s1", name: "小寨路街道便民服务中心" },
  purpose: "办理“居住证办理”",
  expiresAt: "2026-11-27T16:00:00Z",
  uses: 1,
  licences: [idCard, unopened],
};

describe("what a booking offers", () => {
  test("says what need not be brought and what is seen then", () => {
    expect(offerDetail(idCard)).toBe("不用带：身份证复印件。窗口能看：姓名、公民身份号码");
    expect(offerDetail(unopened)).toBe("不用带：户口簿。窗口能看：有没有效");
  });

  test("is accepted for the chosen licences only", () => {
    expect(acceptedOf(offer, [])).toEqual([]);
    expect(acceptedOf(offer, [offerKey(idCard)])).toEqual([
      { licenceTypeCode: idCard.licenceTypeCode, licenceId: "l1", fields: ["name", "residentIdNumber"] },
    ]);
    expect(acceptedOf(offer, [offerKey(unopened)])).toEqual([
      { licenceTypeCode: unopened.licenceTypeCode, fields: [] },
    ]);
  });
});
