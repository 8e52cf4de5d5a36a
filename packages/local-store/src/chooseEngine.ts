import { accessSync, constants, readFileSync } from "node:fs";
import path from "node:path";
import type { LocalEngine } from "./engines/engine";
import { StoreProblem } from "./storeProblem";

/** What the caller wants: `auto` lets the machine decide. */
export type EngineWish = "auto" | "external" | LocalEngine;

export interface EngineChoice {
  engine: "external" | LocalEngine;
  /** One sentence for the person at the keyboard. */
  because: string;
  mongod?: string;
}

/** What the choice depends on, read from the machine by `thisMachine`. */
export interface Machine {
  platform: NodeJS.Platform;
  /** The full path of a program, or `null` when PATH has none. */
  find(program: string): string | null;
  /** Whether apt is set up with a Debian mirror, as every Debian is. */
  isDebian: boolean;
}

/** What apt and unpacking need. */
const DEBIAN_TOOLS = ["apt-get", "apt-cache", "dpkg-deb", "tar"];

/**
 * Which engine runs: the one that is named, else MONGODB_URI, else the machine's `mongod`, else DocumentDB from Debian's
 * packages, else a MongoDB that is downloaded.
 *
 * @throws StoreProblem when the engine that is asked for cannot run here.
 */
export function chooseEngine(
  wish: EngineWish,
  given: { mongodbUri?: string | undefined; debianMirror?: string | undefined },
  machine: Machine,
): EngineChoice {
  if (wish === "external" || (wish === "auto" && given.mongodbUri)) {
    if (!given.mongodbUri) throw new StoreProblem("The engine external needs MONGODB_URI.");
    return { engine: "external", because: "MONGODB_URI names a MongoDB." };
  }
  const mongod = machine.find("mongod");
  if (wish === "mongod" || (wish === "auto" && mongod)) {
    if (!mongod) throw new StoreProblem("The engine mongod needs the program mongod on PATH.");
    return { engine: "mongod", because: `This machine has MongoDB (${mongod}).`, mongod };
  }
  const missing = DEBIAN_TOOLS.filter((tool) => !machine.find(tool));
  const canFetch = machine.platform === "linux" && missing.length === 0;
  if (wish === "documentdb" || (wish === "auto" && canFetch && (machine.isDebian || given.debianMirror))) {
    if (machine.platform !== "linux") throw new StoreProblem("The engine documentdb runs on Linux only.");
    if (missing.length > 0) throw new StoreProblem(`The engine documentdb needs ${missing.join(", ")} on PATH.`);
    return { engine: "documentdb", because: "PostgreSQL with DocumentDB, from Debian's packages." };
  }
  const hint = canFetch ? " (name a Debian mirror in STORE_DEBIAN_MIRROR to run DocumentDB instead)" : "";
  return { engine: "memory-server", because: `MongoDB is downloaded by mongodb-memory-server${hint}.` };
}

export function thisMachine(env: NodeJS.ProcessEnv = process.env): Machine {
  const folders = (env["PATH"] ?? "").split(path.delimiter).filter(Boolean);
  return {
    platform: process.platform,
    isDebian: /^ID=debian$/m.test(readOr("/etc/os-release", "")),
    find: (program) => folders.map((folder) => path.join(folder, program)).find(isExecutable) ?? null,
  };
}

function isExecutable(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function readOr(file: string, otherwise: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return otherwise;
  }
}
