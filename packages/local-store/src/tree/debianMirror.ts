import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import path from "node:path";
import { runProgram } from "../runProgram";
import { messageOf, StoreProblem } from "../storeProblem";

/**
 * The Debian mirror that this machine is set up with, or `null` when it is set up with none (Ubuntu, no apt).
 * Only what apt is configured with is read; nothing is looked up on the network.
 */
export async function machinesDebianMirror(): Promise<string | null> {
  try {
    const targets = await runProgram("apt-get", ["indextargets", "--format", "$(REPO_URI)", "Created-By: Packages"]);
    return targets.split("\n").find((uri) => /\/debian\/?$/.test(uri)) ?? null;
  } catch {
    return null;
  }
}

const KEYRINGS = ["/usr/share/keyrings/debian-archive-keyring.gpg", "/usr/share/keyrings/debian-archive-keyring.pgp"];

/**
 * The keys that Debian signs its suites with. A machine that is not Debian gets them from its own distribution, whose
 * signature on that package is checked by the machine's own apt.
 *
 * @param scratch - folder in which a fetched keyring may be unpacked.
 */
export async function debianKeyring(scratch: string): Promise<string> {
  const installed = KEYRINGS.find((file) => existsSync(file));
  if (installed) return installed;
  const target = path.join(scratch, "keyring");
  await mkdir(target, { recursive: true });
  try {
    await runProgram("apt-get", ["download", "-q", "debian-archive-keyring"], { cwd: target });
    await runProgram("sh", ["-c", "dpkg-deb -x debian-archive-keyring_*.deb ."], { cwd: target });
  } catch (error) {
    throw new StoreProblem(
      `Debian's signing keys are not on this machine and could not be fetched (${messageOf(error)}); ` +
        "install the package debian-archive-keyring, or set MONGODB_URI to a replica set.",
    );
  }
  const fetched = KEYRINGS.map((file) => path.join(target, file)).find((file) => existsSync(file));
  if (!fetched) throw new StoreProblem("The package debian-archive-keyring holds no keyring; set MONGODB_URI instead.");
  return fetched;
}
