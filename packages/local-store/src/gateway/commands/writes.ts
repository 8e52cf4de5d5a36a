import { deserialize, type Document } from "bson";
import { setTimeout as pause } from "node:timers/promises";
import { isDocument, statementsOf } from "../bsonFields";
import type { CommandContext, Handler } from "../command";
import { CommandError } from "../commandError";
import { describeDuplicate, documentInDetail, isDuplicate, refusedDocument } from "../duplicateKey";
import { mongoCodeOf, unpackSqlState, WRITE_CONFLICT } from "../errorCodes";
import { bsonIn, firstRow } from "../sql";
import { codeOf, messageOf } from "../../storeProblem";
import type { Answer } from "../wire";

/** How often a write that met another one is tried before its client is told. */
const MAX_TRIES = 12;
const PAUSE_MS = 10;

type WriteName = "insert" | "update" | "delete";

const write =
  (name: WriteName): Handler =>
  async (context) => {
    for (let tries = 1; ; tries++) {
      const row = await firstRow(
        context.client,
        name,
        `SELECT p_result, p_success FROM documentdb_api.${name}($1,$2,$3,NULL)`,
        [context.db, context.body, context.sequence],
      );
      if (row["p_success"]) return bsonIn(row, "p_result");
      const answer = withMongoCodes(deserialize(bsonIn(row, "p_result")));
      if (tries >= MAX_TRIES || !isRepeatable(context, answer)) return describeWriteErrors(context, answer);
      await pause(Math.random() * PAUSE_MS * tries);
    }
  };

function withMongoCodes(answer: Document): Document {
  const errors = writeErrorsOf(answer).map((error) => ({
    ...error,
    code: mongoCodeOf(unpackSqlState(Number(error["code"]))).code,
  }));
  return { ...answer, writeErrors: errors };
}

async function describeWriteErrors(context: CommandContext, answer: Document): Promise<Answer> {
  const errors: Document[] = [];
  for (const error of writeErrorsOf(answer)) {
    if (!isDuplicate(error["code"])) {
      errors.push(error);
      continue;
    }
    const document = await refusedDocument(context, Number(error["index"]));
    errors.push({ ...error, ...(await describeDuplicate(context, { message: String(error["errmsg"]), document })) });
  }
  return { ...answer, writeErrors: errors };
}

export function writeErrorsOf(answer: Document): Document[] {
  const errors: unknown = answer["writeErrors"];
  return Array.isArray(errors) ? errors.filter(isDocument) : [];
}

/**
 * MongoDB itself repeats a write that another one got in the way of: an upsert whose document was inserted meanwhile is an
 * update then. A command of one statement has changed nothing when that failed. Inside a transaction nothing can be
 * repeated, for it does not see what was written since it began.
 */
function isRepeatable(context: CommandContext, answer: Document): boolean {
  const field = STATEMENTS[context.name];
  if (context.inTransaction || !field) return false;
  const [statement, ...others] = statementsOf(context.command, field, context.sequence);
  if (!statement || others.length > 0) return false;
  return writeErrorsOf(answer).some(
    ({ code }) =>
      code === WRITE_CONFLICT || (isDuplicate(code) && context.name === "update" && isTrue(statement["upsert"])),
  );
}

const STATEMENTS: Record<string, string> = { insert: "documents", update: "updates", delete: "deletes" };

const isTrue = (value: unknown): boolean => value === true || Number(value) === 1;

const findAndModify: Handler = async (context) => {
  const canRepeat = !context.inTransaction && isTrue(context.command["upsert"]);
  for (let tries = 1; ; tries++) {
    try {
      return await findAndModifyOnce(context);
    } catch (error) {
      if (!isDuplicate(mongoCodeOf(codeOf(error)).code)) throw error;
      if (canRepeat && tries < MAX_TRIES) continue;
      const refusal = { message: messageOf(error), document: documentInDetail(error) };
      const { errmsg, ...details } = await describeDuplicate(context, refusal);
      throw new CommandError(11000, "DuplicateKey", errmsg, { details: { ...details } });
    }
  }
};

async function findAndModifyOnce({ client, db, body }: CommandContext): Promise<Answer> {
  const text = "SELECT p_result FROM documentdb_api.find_and_modify($1,$2,NULL)";
  return bsonIn(await firstRow(client, "find-and-modify", text, [db, body]), "p_result");
}

export const writeCommands: Record<string, Handler> = {
  insert: write("insert"),
  update: write("update"),
  delete: write("delete"),
  findAndModify,
  findandmodify: findAndModify,
};
