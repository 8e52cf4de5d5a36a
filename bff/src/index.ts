export { createApp, type App, type AppParts } from "./app";
export { ConfigError, describeConfig, readConfig, type Config } from "./config";
export { migrateStore } from "./migrate";
export { startNoticeProcess } from "./noticeWorker";
export { openStaff } from "./openStaff";
export { seedSandboxStaff } from "./seedSandboxStaff";
export { startServer, type RunningServer } from "./server";
export { startWorker, type RunningWorker } from "./worker";
