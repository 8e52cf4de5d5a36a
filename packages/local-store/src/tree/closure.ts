/** One package as Debian's index lists it. */
export interface DebianPackage {
  version: string;
  /** Each element is one requirement: names of which any one will do, the preferred first. */
  requirements: string[][];
}

export interface PackageIndex {
  packages: Map<string, DebianPackage>;
  /** Virtual package → the first real one that provides it. */
  providers: Map<string, string>;
}

/** Reads `apt-cache dumpavail`: records divided by empty lines, of which the first of a name counts. */
export function parseIndex(text: string): PackageIndex {
  const index: PackageIndex = { packages: new Map(), providers: new Map() };
  for (const record of text.split("\n\n")) {
    const name = field(record, "Package");
    if (!name || index.packages.has(name)) continue;
    const depends = [field(record, "Pre-Depends"), field(record, "Depends")].filter(Boolean).join(", ");
    index.packages.set(name, { version: field(record, "Version"), requirements: parseRequirements(depends) });
    for (const virtual of parseRequirements(field(record, "Provides")).flat()) {
      if (!index.providers.has(virtual)) index.providers.set(virtual, name);
    }
  }
  return index;
}

/**
 * Every package that `requested` needs, themselves included, in alphabetical order.
 * Versions are not compared: one suite is consistent in itself.
 *
 * @param pruned - beginnings of names that are left out together with what only they need.
 */
export function closureOf(index: PackageIndex, requested: readonly string[], pruned: readonly string[]): string[] {
  const wanted = new Set<string>();
  const queue = [...requested];
  for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
    const real = realName(index, name);
    if (!real || wanted.has(real)) continue;
    wanted.add(real);
    for (const alternatives of index.packages.get(real)?.requirements ?? []) {
      const chosen = alternatives.find((one) => wanted.has(one)) ?? alternatives.find((one) => realName(index, one));
      if (chosen && !pruned.some((beginning) => chosen.startsWith(beginning))) queue.push(chosen);
    }
  }
  return [...wanted].sort();
}

const realName = (index: PackageIndex, name: string): string | undefined =>
  index.packages.has(name) ? name : index.providers.get(name);

function field(record: string, name: string): string {
  return new RegExp(`^${name}: (.*)$`, "m").exec(record)?.[1] ?? "";
}

function parseRequirements(list: string): string[][] {
  return list
    .split(",")
    .map((requirement) => requirement.split("|").map((choice) => choice.trim().split(/[\s:(]/)[0] ?? ""))
    .filter((choices) => choices[0] !== "");
}
