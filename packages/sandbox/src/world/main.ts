import { writeFileSync } from "node:fs";
import { buildWorld } from "./buildWorld";

/** Writes the one derived file that is committed, the communities a resident may choose from, and prints the counts. */
const world = buildWorld();
const target = new URL("../../data/world/communities.json", import.meta.url);
const lines = world.communityPoints.map((community) => `  ${JSON.stringify(community)}`);
writeFileSync(target, `[\n${lines.join(",\n")}\n]\n`);

for (const [table, rows] of Object.entries(world.tables)) process.stdout.write(`${table}: ${rows.length} rows\n`);
process.stdout.write(`communities: ${world.communityPoints.length}\n`);
