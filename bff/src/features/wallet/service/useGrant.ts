import { fieldsNamed, surfaceField } from "@yanta/domain/licences";
import type { endpoints } from "@yanta/types";
import mongoose from "mongoose";
import type { z } from "zod";
import { requireStation, type Staff } from "../../../platform/actor";
import { Problem } from "../../../platform/http/problem";
import { grantModel, type StoredGrant } from "../model/grants";
import type { WalletParts } from "../parts";
import { openLicence, ownLicence } from "./cache";
import { confirmState } from "./confirmState";
import { staffActor } from "./scan";
import { stateView, typeOf } from "./views";

type Used = z.input<(typeof endpoints)["useGrant"]["response"]>;

/**
 * Reads what a grant allows, and counts the use: by one conditional update, so that of two clerks with one use left one
 * reads.
 *
 * A grant that came with a booking is of no use once that is cancelled: nobody comes for whom it could be read.
 *
 * @throws Problem grant-not-found, grant-not-usable, not-your-station, licence-not-found, licence-too-old
 */
export async function readByGrant(parts: WalletParts, staff: Staff, grantId: string, now: Date): Promise<Used> {
  const grant = await grantModel(parts.connection).findById(grantId).lean();
  if (grant === null) throw new Problem("grant-not-found");
  requireStation(staff, grant.stationId);
  const { residentId, taskCode, errand, fields } = grant;
  const actor = staffActor(parts, staff, grant.stationId);
  const about = { residentId, errand: { taskCode, name: errand }, grantId, requested: fields };
  return parts.accessLog.use({ actor, action: "use", ...about }, now, async (access) => {
    access.touch(grant);
    if (await isCalledOff(parts, grant)) throw new Problem("grant-not-usable");
    const licence = await ownLicence(parts, residentId, grant.licenceId);
    const purpose = { cause: `办理${errand}`, reference: grantId };
    const confirmed = await confirmState(parts, access, licence, { purpose, now });
    const content = await openLicence(parts, access, licence);
    // Last, so that nothing but a read costs a use.
    const usesLeft = await takeUse(parts, grant, now);
    access.given(fields);
    const type = typeOf(licence);
    return {
      grantId,
      typeName: type.name,
      ...stateView(confirmed, now),
      fields: fieldsNamed(type, fields).map((field) => surfaceField(field, content.fields, true)),
      usesLeft,
    };
  });
}

async function isCalledOff(parts: WalletParts, { appointmentId }: StoredGrant): Promise<boolean> {
  const visit = appointmentId === undefined ? null : await parts.visitOf(appointmentId);
  return visit?.state === "cancelled" || visit?.state === "noShow";
}

/** @throws Problem grant-not-usable: withdrawn, over, or used up. */
async function takeUse({ connection }: WalletParts, grant: StoredGrant, now: Date): Promise<number> {
  const usable = {
    _id: grant._id,
    withdrawnAt: null,
    expiresAt: mongoose.trusted({ $gt: now }),
    usesLeft: mongoose.trusted({ $gt: 0 }),
  };
  const taken = await grantModel(connection)
    .findOneAndUpdate(usable, { $inc: { usesLeft: -1 } }, { returnDocument: "after" })
    .lean();
  if (taken === null) throw new Problem("grant-not-usable");
  return taken.usesLeft;
}
