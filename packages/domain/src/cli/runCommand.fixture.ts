import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../../..");

/** Runs a command of this folder as the root script does, and reads `readLines` lines at most before it closes the pipe. */
export async function runCommand(command: readonly string[], input: string, readLines = Infinity) {
  const [file = "", ...flags] = command;
  const child = spawn(path.join(root, "node_modules/.bin/tsx"), [`packages/domain/src/cli/${file}`, ...flags], {
    cwd: root,
  });
  let output = "";
  let complaints = "";
  child.stdout.setEncoding("utf8").on("data", (text: string) => {
    output += text;
    if (output.split("\n").length > readLines) child.stdout.destroy();
  });
  child.stderr.setEncoding("utf8").on("data", (text: string) => (complaints += text));
  // The command may be gone before it has read everything.
  child.stdin.on("error", () => undefined);
  child.stdin.end(input);
  const status = await new Promise<number | null>((resolve) => child.on("close", resolve));
  return {
    status,
    complaints,
    output,
    lines: output
      .split("\n")
      .filter(Boolean)
      .map((line): unknown => JSON.parse(line)),
  };
}
