import { execFile } from "node:child_process";

/** What a program may be started with; `uid` and `gid` drop privileges and need root. */
export interface ProgramOptions {
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
}

/** Enough for the index of a whole Debian suite, about 100 MB of text. */
const MAX_OUTPUT_BYTES = 1 << 28;

/**
 * Runs a program to its end and gives its standard output.
 *
 * @throws Error with the last lines of standard error when the program fails or does not exist.
 */
export function runProgram(program: string, args: readonly string[], options: ProgramOptions = {}): Promise<string> {
  return new Promise((resolve, reject) => {
    execFile(program, [...args], { ...options, maxBuffer: MAX_OUTPUT_BYTES }, (error, stdout, stderr) => {
      if (!error) return resolve(stdout);
      const reason = stderr.trim().split("\n").slice(-4).join(" ") || error.message;
      reject(new Error(`${program} failed: ${reason}`, { cause: error }));
    });
  });
}
