import { ProvinceError } from "../../../gateways/province";
import type { endpoints, Licence } from "@yanta/types";
import type { z } from "zod";
import { Problem } from "../../../platform/http/problem";
import type { Access } from "../../access";
import { walletModel } from "../model/licences";
import type { WalletParts } from "../parts";
import { isFresh, LIST_FRESH_MS, STATE_FRESH_MS } from "../rules/times";
import { keepLicences, openLicence, ownLicence, ownLicences } from "./cache";
import { confirmState } from "./confirmState";
import { cardOf, licenceView } from "./views";

type Wallet = z.input<(typeof endpoints)["listLicences"]["response"]>;

/** What the province keeps as the reason. */
const CAUSE = "居民本人查看";
const purposeOf = ({ accessId }: Access) => ({ cause: CAUSE, reference: accessId });

/**
 * The resident's licences. While the province is away, what was known before, marked as such: never a 5xx.
 *
 * @throws Problem real-name-needed
 */
export function listWallet(parts: WalletParts, residentId: string, now: Date): Promise<Wallet> {
  const intent = { actor: { kind: "self" }, action: "list", residentId } as const;
  return parts.accessLog.use(intent, now, async (access) => {
    const province = await refresh(parts, access, { residentId, now });
    const licences = await ownLicences(parts, residentId);
    const isStale = province === "away";
    const items = await Promise.all(
      licences.map(async (licence) => {
        const stale = isStale && !isFresh(licence.checkedAt, now, STATE_FRESH_MS);
        return cardOf({ licence, stale }, await openLicence(parts, access, licence), now);
      }),
    );
    const wallet = await walletModel(parts.connection).findById(residentId).lean();
    return { items, province, unreadable: wallet?.unreadable ?? 0 };
  });
}

/** Asks the province for all licences, unless it was asked a moment ago. */
async function refresh(
  parts: WalletParts,
  access: Access,
  { residentId, now }: { residentId: string; now: Date },
): Promise<Wallet["province"]> {
  const [wallet, identity] = await Promise.all([
    walletModel(parts.connection).findById(residentId).lean(),
    parts.people.checkedIdentityOf(residentId),
  ]);
  if (identity === null) throw new Problem("real-name-needed");
  if (wallet !== null && isFresh(wallet.fetchedAt, now, LIST_FRESH_MS)) return "recent";
  try {
    const found = await parts.province.licencesOf(identity, purposeOf(access));
    // Somebody else's licences in an answer about this person: the province has to look into it.
    if (found.foreign > 0) parts.log.error({ rows: found.foreign }, "licences of another holder were refused");
    await keepLicences(parts, residentId, found, now);
    return "answered";
  } catch (error) {
    if (!(error instanceof ProvinceError)) throw error;
    parts.log.warn({ kind: error.kind }, "the province did not give licences");
    return "away";
  }
}

interface Shown {
  residentId: string;
  licenceId: string;
  reveal: boolean;
}

/**
 * One licence for its holder, its state confirmed first.
 *
 * @throws Problem licence-not-found, licence-too-old
 */
export function showLicence(parts: WalletParts, { residentId, licenceId, reveal }: Shown, now: Date): Promise<Licence> {
  const action = reveal ? "reveal" : "show";
  return parts.accessLog.use({ actor: { kind: "self" }, action, residentId }, now, async (access) => {
    const licence = await ownLicence(parts, residentId, licenceId);
    const confirmed = await confirmState(parts, access, licence, { purpose: purposeOf(access), now });
    return licenceView(confirmed, await openLicence(parts, access, licence), { reveal, now });
  });
}

/**
 * The province's file of a licence, untouched.
 *
 * @throws Problem licence-not-found, licence-too-old, licence-file-unavailable
 */
export function licenceFile(parts: WalletParts, residentId: string, licenceId: string, now: Date) {
  return parts.accessLog.use({ actor: { kind: "self" }, action: "file", residentId }, now, async (access) => {
    const licence = await ownLicence(parts, residentId, licenceId);
    const purpose = purposeOf(access);
    await confirmState(parts, access, licence, { purpose, now });
    const { identifier } = await openLicence(parts, access, licence);
    const file = await parts.province.licenceFile(identifier, purpose).catch((error: unknown) => {
      if (!(error instanceof ProvinceError)) throw error;
      throw new Problem("licence-file-unavailable", { retryAfterSeconds: 30 });
    });
    const { fileName, bytes, sha256 } = file;
    return { fileName, mediaType: "application/ofd" as const, sha256, base64: bytes.toString("base64") };
  });
}
