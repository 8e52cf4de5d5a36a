import { describe, expect, test } from "@jest/globals";
import { isToCome, offeredLicences, termsOf, type HeldLicence } from "./grantOffer";

const TODAY = "2026-11-24";
const at = (text: string): Date => new Date(`${text}+08:00`);
const ID_CARD = "11100000000013127D001";
const HOUSEHOLD_BOOK = "11100000000013127D002";

const held = (licenceId: string, typeCode: string, more: Partial<HeldLicence> = {}): HeldLicence => ({
  licenceId,
  typeCode,
  issuerState: "normal",
  ...more,
});
const errand = (...materials: string[]) => ({ name: "居住证办理", materials: materials.map((name) => ({ name })) });
const both = errand("居民身份证", "户口簿", "申请表");
const card = held("card", ID_CARD);
const book = held("book", HOUSEHOLD_BOOK);

describe("with a booking", () => {
  test.each([
    {
      says: "each licence that replaces a material is offered",
      errand: both,
      held: [card, book],
      offered: ["card", "book"],
    },
    { says: "a licence that the wallet lacks is not offered", errand: both, held: [card], offered: ["card"] },
    { says: "nothing is offered where every material is paper", errand: errand("申请表"), held: [card], offered: [] },
    {
      says: "a licence that is granted there already is left out",
      errand: both,
      held: [card, book],
      granted: ["card"],
      offered: ["book"],
    },
    {
      says: "both of two licences of a kind are offered",
      errand: errand("身份证"),
      held: [card, held("old", ID_CARD)],
      offered: ["card", "old"],
    },
    {
      says: "a licence that has ended is left out",
      errand: both,
      held: [held("card", ID_CARD, { validUntil: "2026-11-23" })],
      offered: [],
    },
    {
      says: "a licence is offered on its last day",
      errand: both,
      held: [held("card", ID_CARD, { validUntil: TODAY })],
      offered: ["card"],
    },
    {
      says: "a suspended licence is left out",
      errand: both,
      held: [held("card", ID_CARD, { issuerState: "suspended" })],
      offered: [],
    },
    {
      says: "the kinds alone are offered while the wallet was never opened",
      errand: both,
      held: null,
      offered: [undefined, undefined],
    },
    { says: "an empty wallet is offered nothing", errand: both, held: [], offered: [] },
  ])("$says", ({ errand, held, granted = [], offered }) => {
    const found = offeredLicences({ errand, held, granted, today: TODAY });
    expect(found.map(({ licenceId }) => licenceId)).toEqual(offered);
  });

  test("a licence that replaces two materials is offered once, with both named and the least of its fields", () => {
    const [offer, ...more] = offeredLicences({
      errand: { ...errand("居民身份证", "监护人身份证复印件"), name: "图书馆借阅证办理" },
      held: [card],
      granted: [],
      today: TODAY,
    });
    expect(more).toEqual([]);
    expect(offer?.materials).toEqual(["居民身份证", "监护人身份证复印件"]);
    expect(offer?.fields.map(({ name }) => name)).toEqual(["name", "residentIdNumber", "validity"]);
  });
});

describe("what is granted by an offer", () => {
  test.each([
    {
      says: "an errand done on the spot: once, to the end of the day",
      promised: false,
      uses: 1,
      end: "2026-11-27T00:00:00",
    },
    { says: "an errand decided later: twice, for a week more", promised: true, uses: 2, end: "2026-12-04T00:00:00" },
  ])("is of use for $says", ({ promised, uses, end }) => {
    expect(termsOf({ promised }, at("2026-11-26T16:30:00"))).toEqual({ uses, expiresAt: at(end) });
  });

  test.each([
    { state: "confirmed", now: "2026-11-26T23:59:59", open: true },
    { state: "checkedIn", now: "2026-11-26T16:30:00", open: true },
    { state: "confirmed", now: "2026-11-27T00:00:00", open: false },
    { state: "cancelled", now: "2026-11-25T09:00:00", open: false },
    { state: "served", now: "2026-11-26T17:00:00", open: false },
    { state: "noShow", now: "2026-11-26T17:00:00", open: false },
  ] as const)("for a booking that is $state at $now: $open", ({ state, now, open }) => {
    expect(isToCome(state, at("2026-11-27T00:00:00"), at(now))).toBe(open);
  });
});
