import { once } from "node:events";
import type { Readable, Writable } from "node:stream";

/** One line of output: the answer's fields, or `error`, with the question's id (null when it had none). */
export type LineAnswer = { id: string | number | null } & Readonly<Record<string, unknown>>;

const FAILED = 1;

/**
 * Reads JSON lines, answers each in order, and never holds more than a line: input may be endless. Blank lines are passed
 * over. A line that is no JSON, or whose answer has an `error`, does not stop the rest.
 *
 * @returns the exit status: 1 when any line was bad.
 */
export async function answerJsonLines(
  input: Readable,
  output: Writable,
  answer: (json: unknown) => LineAnswer,
): Promise<number> {
  let status = 0;
  for await (const line of linesOf(input)) {
    if (line.trim() === "") continue;
    const answered = answerLine(line, answer);
    if ("error" in answered) status = FAILED;
    if (!output.write(`${JSON.stringify(answered)}\n`)) await once(output, "drain");
  }
  return status;
}

function answerLine(line: string, answer: (json: unknown) => LineAnswer): LineAnswer {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch (error) {
    return { id: null, error: `line: not JSON (${error instanceof Error ? error.message : "unreadable"})` };
  }
  return answer(json);
}

/** Not node:readline, which also ends a line at U+2028, a character that JSON allows inside a string. */
async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding("utf8");
  let rest = "";
  for await (const chunk of input) {
    const lines = `${chunk}`.split("\n");
    rest += lines.shift() ?? "";
    for (const line of lines) {
      yield withoutByteOrderMark(rest);
      rest = line;
    }
  }
  yield withoutByteOrderMark(rest);
}

const withoutByteOrderMark = (line: string): string => line.replace(/^\uFEFF/, "");
