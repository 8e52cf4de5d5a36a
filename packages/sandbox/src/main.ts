import { readConfig } from "./config";
import { startSandbox } from "./startSandbox";

try {
  const config = readConfig(process.env);
  const sandbox = await startSandbox({
    port: config.SANDBOX_PORT,
    appId: config.PROVINCE_APP_ID,
    secret: config.PROVINCE_SECRET,
    signType: config.PROVINCE_SIGN_TYPE,
  });
  process.stdout.write(`sandbox: ${sandbox.url} (province under /province, switchboard under /__sandbox)\n`);
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void sandbox.stop().then(() => process.exit(0)));
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
