import { beforeAll, describe, expect, test } from "@jest/globals";
import { huntWallets, type WalletPrivacyReport } from "./walletHunt";

/** The whole thousand: `pnpm proof:wallet-privacy`. */
const RESIDENTS = 6;

let report: WalletPrivacyReport;
beforeAll(async () => {
  report = await huntWallets(RESIDENTS);
}, 300_000);

describe("six residents who use everything that the wallet has", () => {
  test("have really done so", () => {
    const { answers, licences, reminded } = report;
    expect(licences).toBeGreaterThanOrEqual(RESIDENTS * 3);
    expect(answers.told).toBeGreaterThanOrEqual(RESIDENTS * 5);
    expect(answers.refused).toBeGreaterThan(RESIDENTS * 3);
    expect(reminded).toBe(RESIDENTS);
    expect(answers.faults).toBe(0);
  });

  test("are searched for in every collection of the wallet, both logs, the metrics and what is told to nobody in clear", () => {
    const places = [
      "licences",
      "licencePresentations",
      "licenceGrants",
      "licenceAccess",
      "licenceAccessQuestions",
      "notices",
    ];
    expect(Object.keys(report.searched)).toEqual(expect.arrayContaining(places.map((name) => `store: ${name}`)));
    for (const place of ["server", "worker", "answers", "metrics"]) expect(report.searched[place]).toBeGreaterThan(200);
  });

  test("are found nowhere: no name, id number, phone, address, card or account number, in no form", () => {
    expect(report.finds).toEqual([]);
  });
});
