import type { ChildProcess } from "node:child_process";
import { spawnTypeScript, stopChild } from "../run/children";

/** What one start has running, so that stopping ends all of it, newest first, and nothing else. */
export class Services {
  private readonly stops: { name: string; stop: () => Promise<void> }[] = [];
  private stopping = false;

  /** @param onLost - called when a service ends by itself: the start cannot go on without it. */
  constructor(private readonly onLost: (name: string) => void) {}

  add(name: string, stop: () => Promise<void>): void {
    this.stops.push({ name, stop });
  }

  /** Starts a program of ours beside this one; it prints where this one prints. */
  spawn(name: string, file: string, env: NodeJS.ProcessEnv): ChildProcess {
    const child = spawnTypeScript(file, [], { env });
    child.once("exit", () => {
      if (!this.stopping) this.onLost(name);
    });
    this.add(name, () => stopChild(child));
    return child;
  }

  async stopAll(): Promise<void> {
    if (this.stopping) return;
    this.stopping = true;
    for (const { stop } of this.stops.reverse()) await stop().catch(() => undefined);
  }
}
