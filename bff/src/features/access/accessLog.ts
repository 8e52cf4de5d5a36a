import { formatInstant } from "@yanta/domain/calendar";
import type { AccessAction } from "@yanta/types";
import { Problem } from "../../platform/http/problem";
import { newId } from "../../platform/ids";
import type { Connection } from "../../platform/store";
import { newLeaf } from "./leaf";
import { accessModel } from "./model";
import { contentText, type AccessActor, type AccessContent } from "./rules/content";

/** What is about to be done with licences. */
export interface AccessIntent {
  actor: AccessActor;
  action: AccessAction;
  /** Whose licences, where it is known beforehand; `Access.of` adds it where a code tells. */
  residentId?: string;
  requested?: readonly string[];
  errand?: { taskCode: string; name: string };
  grantId?: string;
  verificationId?: string;
}

/**
 * The right to read licences, for one use. Whatever opens a licence asks for one of these and enters the licence in it;
 * only the log gives them out, so there is no reading without a row.
 */
export interface Access {
  /** Id of the row to come: the province keeps it as the reference of its own record. */
  readonly accessId: string;
  /** Enters whose licence it turned out to be. */
  of(residentId: string): void;
  /** Enters a licence, before it is opened. */
  touch(licence: { licenceId: string; typeCode: string }): void;
  /** Enters what was asked and what is told: names of fields. */
  requested(fields: readonly string[]): void;
  given(fields: readonly string[]): void;
}

export interface AccessLog {
  /**
   * Does something with licences and writes its row before the result is given: whether it succeeded or not.
   *
   * @throws Problem temporarily-unavailable when the row can't be written; nothing is told then. Else what `work` throws.
   */
  use<Result>(intent: AccessIntent, now: Date, work: (access: Access) => Promise<Result>): Promise<Result>;
}

const RETRY_SECONDS = 5;

export function openAccessLog(connection: Connection): AccessLog {
  const append = async (content: AccessContent, now: Date): Promise<void> => {
    const text = contentText(content);
    const { accessId: _id, residentId, licences } = content;
    const licenceIds = [...new Set(licences.map(({ licenceId }) => licenceId))];
    const whose = residentId === undefined ? {} : { residentId };
    try {
      await accessModel(connection).create({ _id, ...whose, licenceIds, at: now, content: text, ...newLeaf(text) });
    } catch {
      // The driver's error may carry the document: it is not passed on.
      throw new Problem("temporarily-unavailable", { retryAfterSeconds: RETRY_SECONDS });
    }
  };
  return {
    use: async (intent, now, work) => {
      const content = contentOf(intent, now);
      const result = await work(accessTo(content)).catch(async (error: unknown) => {
        content.given = [];
        await append({ ...content, outcome: error instanceof Problem ? error.code : "internal" }, now);
        throw error;
      });
      await append(content, now);
      return result;
    },
  };
}

function contentOf({ requested = [], ...intent }: AccessIntent, now: Date): AccessContent {
  return {
    ...intent,
    // By the real time, so that rows stand in the order of their writing.
    accessId: newId(),
    at: formatInstant(now),
    outcome: "ok",
    licences: [],
    requested: [...requested],
    given: [],
  };
}

/** Writes into the content that the row will have. */
const accessTo = (content: AccessContent): Access => ({
  accessId: content.accessId,
  of: (residentId) => {
    content.residentId = residentId;
  },
  touch: ({ licenceId, typeCode }) => {
    const isKnown = content.licences.some((licence) => licence.licenceId === licenceId);
    if (!isKnown) content.licences.push({ licenceId, typeCode });
  },
  requested: (fields) => {
    content.requested = [...fields];
  },
  given: (fields) => {
    content.given = [...fields];
  },
});
