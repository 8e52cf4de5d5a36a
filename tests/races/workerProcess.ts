import { spawn, type ChildProcess } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

/** A process of a proof: its lines are read as they come, and it can be killed at any moment. */
export class WorkerProcess {
  private readonly child: ChildProcess;
  /** Resolves when the process has gone, however. */
  readonly gone: Promise<number | null>;

  /** @param file - beside this one. */
  constructor(file: string, parameters: readonly string[], onLine: (line: string) => void) {
    const path = fileURLToPath(new URL(file, import.meta.url));
    this.child = spawn(process.execPath, ["--expose-gc", "--import", "tsx", path, ...parameters], {
      stdio: ["ignore", "pipe", "inherit"],
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    if (this.child.stdout) createInterface({ input: this.child.stdout }).on("line", onLine);
    this.gone = new Promise((resolve) => this.child.once("exit", resolve));
  }

  async kill(): Promise<void> {
    this.child.kill("SIGKILL");
    await this.gone;
  }
}
