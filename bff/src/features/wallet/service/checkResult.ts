import { fieldsNamed, surfaceField } from "@yanta/domain/licences";
import type { Verification } from "@yanta/types";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { presentationModel } from "../model/presentations";
import type { WalletParts } from "../parts";
import { hasCheck } from "./answerCheck";
import { openLicence, ownLicence } from "./cache";
import { checkStateAt, checkView, type Checked } from "./checkViews";
import { confirmState } from "./confirmState";
import { errandOf } from "./errand";
import { enterShown, staffActor } from "./scan";
import { stateView, typeOf } from "./views";

const CAUSE = "窗口核验";

/**
 * What came of a scan. While the holder has not answered it tells nothing; what is granted is told for a minute, and
 * each telling is a row of the log.
 *
 * @throws Problem verification-not-found, not-your-station, licence-not-found, licence-too-old
 */
export async function checkResult(
  parts: WalletParts,
  staff: Staff,
  verificationId: string,
  now: Date,
): Promise<Verification> {
  const shown = await presentationModel(parts.connection).findOne({ "check.verificationId": verificationId }).lean();
  if (shown === null || !hasCheck(shown)) throw new Problem("verification-not-found");
  requireStation(staff, shown.check.stationId);
  const view = checkView(shown, now);
  if (checkStateAt(shown.check, now) !== "granted") return view;
  return { ...view, result: await tellGranted(parts, staff, shown, now) };
}

async function tellGranted(
  parts: WalletParts,
  staff: Staff,
  shown: Checked,
  now: Date,
): Promise<NonNullable<Verification["result"]>> {
  const { check, residentId, licenceId } = shown;
  const { verificationId, taskCode, asked, granted } = check;
  const errand = { taskCode, name: errandOf(parts, taskCode).name };
  const actor = staffActor(parts, staff, check.stationId);
  const intent = { actor, action: "result", residentId, errand, verificationId, requested: asked } as const;
  return parts.accessLog.use(intent, now, async (access) => {
    enterShown(access, shown);
    const licence = await ownLicence(parts, residentId, licenceId);
    const purpose = { cause: CAUSE, reference: verificationId };
    const confirmed = await confirmState(parts, access, licence, { purpose, now });
    const { fields } = await openLicence(parts, access, licence);
    const type = typeOf(licence);
    access.given(granted);
    const withheld = asked.filter((name) => !granted.includes(name));
    return {
      ...stateView(confirmed, now),
      fields: fieldsNamed(type, granted).map((field) => surfaceField(field, fields, true)),
      withheld: fieldsNamed(type, withheld).map(({ label }) => label),
    };
  });
}
