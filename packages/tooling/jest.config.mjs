import path from "node:path";
import { fileURLToPath } from "node:url";

/** One configuration for every package: ESM (mongoose, koa and our own sources), transformed by swc. */
export default {
  rootDir: path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../.."),
  testEnvironment: "node",
  testMatch: ["<rootDir>/{miniapp,bff,packages,tests}/**/*.test.{ts,tsx}"],
  testPathIgnorePatterns: ["/node_modules/", "/dist/"],
  modulePathIgnorePatterns: ["/dist/", "/.data/"],
  extensionsToTreatAsEsm: [".ts", ".tsx"],
  transform: {
    "^.+\\.tsx?$": [
      "@swc/jest",
      {
        jsc: {
          target: "es2022",
          parser: { syntax: "typescript", tsx: true },
          transform: { react: { runtime: "automatic" } },
        },
        module: { type: "es6" },
      },
    ],
  },
  // The smallest machine has two cores; a suite that waits for a service leaves its core to the other.
  maxWorkers: 2,
  testSequencer: "<rootDir>/packages/tooling/testSequencer.mjs",
  // Modules of past files stay in the heap: a worker that begins anew spends less than its collector would.
  workerIdleMemoryLimit: "800MB",
  testTimeout: 60_000,
};
