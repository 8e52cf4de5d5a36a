import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { routes } from "@yanta/types";
import { scanCode } from "../../../bff/src/features/wallet/service/scan";
import { asStaff } from "../../../bff/src/platform/actor";
import {
  clerk,
  ID_CARD_ERRAND,
  resident,
  STATION,
  walletProcess,
  walletWorld,
  type WalletWorld,
} from "../../support/walletWorld";

describe("algorithms", () => {
  let world: WalletWorld;
  let other: Awaited<ReturnType<typeof walletProcess>>;
  beforeAll(async () => {
    world = await walletWorld("wallet_algorithms", "SM2");
    const shared = { uri: world.uri, sandboxPort: world.sandbox.port, keyFolder: world.keyFolder };
    other = await walletProcess(shared, "ES256");
  }, 120_000);
  afterAll(async () => {
    await other.province.close();
    await other.connection.close();
    await world.stop();
  });

  describe("codes signed with SM2", () => {
    test("hold in a process that itself signs with ES256, and are listed beside its keys", async () => {
      const now = new Date();
      const licenceId = await world.licenceId("elder", "居民身份证", now);
      const shown = await world.call(routes.createPresentation, resident("elder"), {
        params: { licenceId },
        body: {},
        now,
      });
      expect(String(shown["token"]).length).toBeLessThanOrEqual(230);
      const body = { token: String(shown["token"]), stationId: STATION, taskCode: ID_CARD_ERRAND };
      expect(await scanCode(other.parts, asStaff(clerk()), body, now)).toMatchObject({ state: "waiting" });
      await other.parts.keys.signing(now);
      const keys = await other.parts.keys.trustList(now);
      expect(keys.map(({ algorithm }) => algorithm).sort()).toEqual(["ES256", "SM2"]);
    });
  });
});
