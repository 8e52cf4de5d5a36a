export { analyzeStore, analyzeThrough, type CommandRunner } from "./analyzeStore";
export type { EngineWish } from "./chooseEngine";
export type { StoreLimits } from "./engines/engine";
export { startStore, type Store, type StoreOptions } from "./startStore";
export { StoreProblem } from "./storeProblem";
