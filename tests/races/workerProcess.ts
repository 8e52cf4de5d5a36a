import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { programOf } from "../support/program";

/** A process of a proof: its lines are read as they come, and it can be killed at any moment. */
export class WorkerProcess {
  /** Resolves when the process has gone, however. */
  readonly gone: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcess,
    onLine: (line: string) => void,
  ) {
    if (this.child.stdout) createInterface({ input: this.child.stdout }).on("line", onLine);
    this.gone = new Promise((resolve) => this.child.once("exit", resolve));
  }

  /** @param file - beside this one. */
  static async start(file: string, parameters: readonly string[], onLine: (line: string) => void) {
    const program = await programOf(fileURLToPath(new URL(file, import.meta.url)));
    const child = spawn(process.execPath, ["--expose-gc", program, ...parameters], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    return new WorkerProcess(child, onLine);
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.gone;
  }
}
