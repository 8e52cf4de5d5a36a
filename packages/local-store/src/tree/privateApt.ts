import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { runProgram } from "../runProgram";
import { messageOf, StoreProblem } from "../storeProblem";
import { parseIndex, type PackageIndex } from "./closure";
import { debianKeyring } from "./debianMirror";

/** Where a private apt works and what it fetches from. */
export interface PrivateAptOptions {
  folder: string;
  mirror: string;
  suite: string;
  architecture: string;
}

/** An apt with its own sources, lists and state: it needs no root and leaves the system's package database alone. */
export interface PrivateApt {
  packageIndex(): Promise<PackageIndex>;
  /** Downloads packages, their checksums verified against the signed index, and returns the folder they lie in. */
  download(names: readonly string[]): Promise<string>;
}

/** @throws StoreProblem when apt is absent, the mirror cannot be reached or its signature does not hold. */
export async function openPrivateApt(options: PrivateAptOptions): Promise<PrivateApt> {
  const { folder, mirror } = options;
  for (const inner of ["lists/partial", "cache/archives/partial", "state", "debs", "parts"]) {
    await mkdir(path.join(folder, inner), { recursive: true });
  }
  const keyring = await debianKeyring(folder);
  await writeFile(path.join(folder, "status"), "");
  await writeFile(path.join(folder, "sources.list"), `deb [signed-by=${keyring}] ${mirror} ${options.suite} main\n`);
  await writeFile(path.join(folder, "apt.conf"), aptConfiguration(options) + (await machinesNetworkSettings()));
  const env = { ...process.env, APT_CONFIG: path.join(folder, "apt.conf"), LC_ALL: "C" };
  const debs = path.join(folder, "debs");
  await fetching(mirror, () => runProgram("apt-get", ["update", "-q"], { env }));
  return {
    packageIndex: async () => parseIndex(await runProgram("apt-cache", ["dumpavail"], { env })),
    async download(names) {
      await fetching(mirror, () => runProgram("apt-get", ["download", "-q", ...names], { env, cwd: debs }));
      return debs;
    },
  };
}

/** Check-Valid-Until is off because snapshots and mirrors that lag are good enough for a development engine. */
function aptConfiguration({ folder, architecture }: PrivateAptOptions): string {
  const settings: Record<string, string> = {
    "APT::Architecture": architecture,
    "APT::Architectures": architecture,
    "APT::Sandbox::User": "",
    "APT::Update::Error-Mode": "any",
    "Acquire::Check-Valid-Until": "false",
    "Acquire::Languages": "none",
    "Acquire::Retries": "3",
    "Acquire::http::Timeout": "20",
    "Dir::State": path.join(folder, "state"),
    "Dir::State::status": path.join(folder, "status"),
    "Dir::State::lists": path.join(folder, "lists"),
    "Dir::Cache": path.join(folder, "cache"),
    "Dir::Etc": folder,
    "Dir::Etc::sourcelist": path.join(folder, "sources.list"),
    "Dir::Etc::sourceparts": path.join(folder, "parts"),
    "Dir::Etc::parts": path.join(folder, "parts"),
  };
  return Object.entries(settings)
    .map(([name, value]) => `${name} "${value}";\n`)
    .join("");
}

/** Proxies and certificates of the machine's own apt, without which a machine behind a proxy reaches nothing. */
async function machinesNetworkSettings(): Promise<string> {
  try {
    const dump = await runProgram("apt-config", ["dump", "Acquire"]);
    return dump
      .split("\n")
      .filter((line) => /^Acquire::https?::(proxy|CaInfo|Verify)/i.test(line))
      .map((line) => `${line}\n`)
      .join("");
  } catch {
    return "";
  }
}

async function fetching<T>(mirror: string, step: () => Promise<T>): Promise<T> {
  try {
    return await step();
  } catch (error) {
    throw new StoreProblem(
      `The database engine could not be fetched from the Debian mirror ${mirror}: ${messageOf(error)} ` +
        "Connect to the network, name another mirror in STORE_DEBIAN_MIRROR, or set MONGODB_URI to a replica set.",
    );
  }
}
