import type { AccessAction } from "@yanta/types";

/** Who used a licence. No names: a station and a number of ours say enough, and can be followed up. */
export type AccessActor =
  | { kind: "self" }
  | { kind: "staff"; staffId: string; role: string; stationId: string; unit: string }
  | { kind: "system"; job: string };

/** A row in words of ours. It has names of fields, never their values. */
export interface AccessContent {
  accessId: string;
  /** ISO 8601, +08:00. */
  at: string;
  residentId?: string;
  actor: AccessActor;
  action: AccessAction;
  /** `ok`, or the code of the problem that was answered. */
  outcome: string;
  licences: { licenceId: string; typeCode: string }[];
  requested: string[];
  given: string[];
  errand?: { taskCode: string; name: string };
  grantId?: string;
  verificationId?: string;
}

/** One text for one content: fields in a fixed order, so that the same row always gives the same leaf. */
export function contentText(content: AccessContent): string {
  const { accessId, at, residentId, actor, action, outcome, licences, requested, given } = content;
  const { errand, grantId, verificationId } = content;
  // JSON leaves out what is undefined.
  return JSON.stringify({
    v: 1,
    accessId,
    at,
    residentId,
    actor: actorInOrder(actor),
    action,
    outcome,
    licences: licences.map(({ licenceId, typeCode }) => ({ licenceId, typeCode })),
    requested,
    given,
    errand: errand === undefined ? undefined : { taskCode: errand.taskCode, name: errand.name },
    grantId,
    verificationId,
  });
}

function actorInOrder(actor: AccessActor): AccessActor {
  if (actor.kind !== "staff") return actor;
  const { kind, staffId, role, stationId, unit } = actor;
  return { kind, staffId, role, stationId, unit };
}
