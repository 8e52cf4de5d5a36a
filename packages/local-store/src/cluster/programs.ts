import path from "node:path";
import { POSTGRES_HOME } from "../tree/recipe";

/** The programs of an engine tree and the environment that they need. */
export interface ServerPrograms {
  postgres: string;
  initdb: string;
  env: NodeJS.ProcessEnv;
}

/** @param root - the root of an engine tree. */
export function serverPrograms(root: string): ServerPrograms {
  const bin = path.join(root, POSTGRES_HOME, "bin");
  return {
    postgres: path.join(bin, "postgres"),
    initdb: path.join(bin, "initdb"),
    env: { PATH: process.env["PATH"], LC_ALL: "C.UTF-8", TZ: "UTC", PROJ_DATA: path.join(root, "usr/share/proj") },
  };
}
