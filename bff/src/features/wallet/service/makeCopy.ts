import { createHash } from "node:crypto";
import { addDays, clockTime, shanghaiDay, shanghaiMinuteOfDay } from "@yanta/domain/calendar";
import { LICENCE_STATE_WORDS, surfaceField, type LicenceType } from "@yanta/domain/licences";
import type { endpoints } from "@yanta/types";
import type { z } from "zod";
import { Problem } from "../../../platform/http/problem";
import { drawCopy, type CopyRow } from "../copy/copyPage";
import { pdfOf } from "../copy/pdfDocument";
import type { WalletParts } from "../parts";
import { spokenDay } from "../rules/reminders";
import { openLicence, ownLicence, type LicenceContent } from "./cache";
import { confirmState, type Confirmed } from "./confirmState";
import { stateOf, typeOf } from "./views";

type Copy = z.input<(typeof endpoints)["createLicenceCopy"]["response"]>;
type Draft = z.output<NonNullable<(typeof endpoints)["createLicenceCopy"]["body"]>>;

const CAUSE = "居民制作加注件";
const HEADING = "电子证照加注件";
const WARNING =
  "本件由持证人本人制作，只可由上述接收方用于上述用途；改作他用或超过有效期无效。证照现在是否有效，以持证人当面亮证核验为准。";

interface Asked {
  residentId: string;
  licenceId: string;
  draft: Draft;
}

/**
 * 加注件: a PDF of a valid licence that says what it is for, for whom and until when. It is made anew each time and kept
 * nowhere; its number is that of its row in the access log. Purpose and recipient may name people, so neither is logged.
 *
 * @throws Problem licence-not-found, licence-too-old, licence-not-valid, fields-over-asked for a field that the licence
 *   does not have
 */
export function makeCopy(parts: WalletParts, { residentId, licenceId, draft }: Asked, now: Date): Promise<Copy> {
  return parts.accessLog.use({ actor: { kind: "self" }, action: "copy", residentId }, now, async (access) => {
    const own = await ownLicence(parts, residentId, licenceId);
    access.touch({ licenceId, typeCode: own.typeCode });
    const purpose = { cause: CAUSE, reference: access.accessId };
    const confirmed = await confirmState(parts, access, own, { purpose, now });
    if (stateOf(confirmed.licence, now) !== "valid") throw new Problem("licence-not-valid");
    const type = typeOf(own);
    const rows = rowsOf(type, await openLicence(parts, access, own), draft.fields);
    access.requested(rows.map(({ name }) => name));
    access.given(rows.map(({ name }) => name));
    const expiresOn = addDays(shanghaiDay(now), draft.days);
    const notes = notesOf(confirmed, { draft, expiresOn, copyId: access.accessId, now });
    const bytes = pdfOf({
      title: `${type.name}加注件`,
      drawing: drawCopy({
        heading: HEADING,
        typeName: type.name,
        rows,
        notes,
        watermark: `仅供${draft.recipient.trim()}用于${draft.purpose.trim()}`,
        warning: WARNING,
      }),
      madeAt: now,
    });
    return {
      copyId: access.accessId,
      fileName: `${type.name}加注件.pdf`,
      mediaType: "application/pdf" as const,
      sha256: createHash("sha256").update(bytes).digest("hex"),
      base64: bytes.toString("base64"),
      expiresOn,
    };
  });
}

/** Fields that have a value, in the order of the licence; the holder may leave some out. @throws Problem fields-over-asked */
function rowsOf(
  type: LicenceType,
  { fields: values }: LicenceContent,
  wanted: readonly string[] | undefined,
): (CopyRow & { name: string })[] {
  if (wanted?.some((name) => type.fields.every((field) => field.name !== name)) === true) {
    throw new Problem("fields-over-asked");
  }
  const shown = type.fields
    .filter(({ name }) => wanted === undefined || wanted.includes(name))
    .map((field) => surfaceField(field, values, true))
    .filter(({ value }) => value !== "");
  return shown.map(({ name, label, value }) => ({ name, label, value }));
}

function notesOf(
  { licence, stale }: Confirmed,
  { draft, expiresOn, copyId, now }: { draft: Draft; expiresOn: string; copyId: string; now: Date },
): CopyRow[] {
  const state = LICENCE_STATE_WORDS[stateOf(licence, now)].text;
  const since = `${spokenTime(licence.checkedAt)}与省平台核对${stale ? "，此后省平台暂时联系不上" : ""}`;
  return [
    { label: "用途", value: draft.purpose.trim() },
    { label: "接收方", value: draft.recipient.trim() },
    { label: "加注件有效期至", value: spokenDay(expiresOn) },
    { label: "制作时间", value: spokenTime(now) },
    { label: "制作人", value: "持证人本人（雁塔掌上办）" },
    { label: "证照状态", value: `${state}，${since}` },
    { label: "加注件编号", value: copyId },
  ];
}

/** `2026年11月24日 10:00`, by the wall clock of Asia/Shanghai. */
const spokenTime = (instant: Date): string =>
  `${spokenDay(shanghaiDay(instant))} ${clockTime(shanghaiMinuteOfDay(instant))}`;
