import { readFile } from "node:fs/promises";
import path from "node:path";
import { allInstalled, shippedWith, type Installed } from "./installed";
import { repositoryRoot } from "./run/children";

/**
 * Licences that the product may ship. A dual licence passes when one of its choices does.
 * See docs/decisions for those allowed in development tools only. Unlicense gives up every right, and asks for less than
 * 0BSD: it came with the certificate reader of the WeChat Pay library.
 */
const PRODUCTION = new Set(["MIT", "MIT-0", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "ISC", "0BSD", "Unlicense"]);
/** Tools that build and test but are not shipped; data and text licences, and weak copyleft left unmodified. */
const DEVELOPMENT = new Set([
  ...PRODUCTION,
  "BlueOak-1.0.0",
  "CC0-1.0",
  "CC-BY-3.0",
  "CC-BY-4.0",
  "MPL-2.0",
  "Python-2.0",
  "WTFPL",
  "Zlib",
]);

const choices = (licence: string): string[] =>
  licence
    .replace(/[()]/g, "")
    .split(/\s+OR\s+/i)
    .map((choice) => choice.trim());

const isAllowed = (licence: string, allowed: ReadonlySet<string>): boolean =>
  choices(licence).some((choice) => choice.split(/\s+AND\s+/i).every((part) => allowed.has(part)));

const refused = (packages: readonly Installed[], allowed: ReadonlySet<string>): string[] =>
  packages
    .filter(({ licence }) => !isAllowed(licence, allowed))
    .map(({ name, version, licence }) => `${name}@${version}: ${licence}`);

/**
 * What the mini-program bundles. Taro lists its whole build chain as production dependencies, none of which
 * reaches the bundle, so here only the packages that the manifest names itself count.
 */
async function refusedInMiniapp(): Promise<string[]> {
  const folder = path.join(repositoryRoot, "miniapp");
  const manifest = JSON.parse(await readFile(path.join(folder, "package.json"), "utf8")) as {
    dependencies: Record<string, string>;
  };
  const names = Object.keys(manifest.dependencies).filter((name) => !name.startsWith("@yanta/"));
  const licences = await Promise.all(
    names.map(async (name) => {
      const file = path.join(folder, "node_modules", name, "package.json");
      const { license = "none" } = JSON.parse(await readFile(file, "utf8")) as { license?: string };
      return { name, license };
    }),
  );
  return licences
    .filter(({ license }) => !isAllowed(license, PRODUCTION))
    .map(({ name, license }) => `${name}: ${license}`);
}

/** Names every package whose licence is outside the list of its kind. */
async function main(): Promise<void> {
  const shipped = await shippedWith(path.join(repositoryRoot, "bff"));
  const everything = await allInstalled(repositoryRoot);
  console.log(`${shipped.length} packages run with the BFF, ${everything.length} are installed`);
  const problems = [
    ...refused(shipped, PRODUCTION).map((line) => `shipped: ${line}`),
    ...(await refusedInMiniapp()).map((line) => `shipped in the mini-program: ${line}`),
    ...refused(everything, DEVELOPMENT).map((line) => `development: ${line}`),
  ];
  for (const problem of problems) console.error(problem);
  if (problems.length > 0) process.exitCode = 1;
}

await main();
