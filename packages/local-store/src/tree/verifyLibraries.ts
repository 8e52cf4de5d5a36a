import path from "node:path";
import { runProgram } from "../runProgram";
import { StoreProblem } from "../storeProblem";
import { POSTGRES_HOME, RECIPE, type MachineLayout } from "./recipe";

/**
 * Asks the tree's loader what each program and module needs.
 *
 * @throws StoreProblem when a library is missing, or would be taken from the machine, where its version is chance.
 */
export async function verifyLibraries(root: string, layout: MachineLayout): Promise<void> {
  const home = path.join(root, POSTGRES_HOME);
  const objects = [
    ...RECIPE.programs.map((program) => path.join(home, "real", program)),
    ...RECIPE.modules.map((module) => path.join(home, "lib", `${module}.so`)),
  ];
  await Promise.all(objects.map((object) => verifyObject(object, root, layout)));
}

async function verifyObject(object: string, root: string, layout: MachineLayout): Promise<void> {
  const libraryPath = `${path.join(root, layout.libraries)}:${path.join(root, POSTGRES_HOME, "lib")}`;
  const listing = await runProgram(path.join(root, layout.loader), ["--library-path", libraryPath, "--list", object]);
  const isWrong = (line: string): boolean =>
    line.includes("not found") || (line.includes("=> /") && !line.includes(`=> ${root}`));
  const wrong = listing.split("\n").filter(isWrong);
  if (wrong.length === 0) return;
  throw new StoreProblem(
    `The database engine fetched from Debian is incomplete (${path.basename(object)}: ${wrong.join(" ").trim()}); ` +
      "its packages have changed, so set MONGODB_URI to a replica set until the recipe is adapted.",
  );
}
