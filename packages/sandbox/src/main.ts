import path from "node:path";
import { readConfig } from "./config";
import { startSandbox } from "./startSandbox";

try {
  const config = readConfig(process.env);
  const sandbox = await startSandbox({
    port: config.SANDBOX_PORT,
    appId: config.PROVINCE_APP_ID,
    secret: config.PROVINCE_SECRET,
    signType: config.PROVINCE_SIGN_TYPE,
    fieldKey: config.PROVINCE_FIELD_KEY,
    wechat: {
      miniProgram: { appId: config.WX_APPID, secret: config.WX_SECRET },
      officialAccount: { appId: config.WX_H5_APPID, secret: config.WX_H5_SECRET },
    },
    pay: { appId: config.WX_APPID, merchantId: config.WXPAY_MCHID, serial: config.WXPAY_SERIAL },
    payKeyDir: config.WXPAY_KEY_DIR ?? path.join(config.DATA_DIR, "wechat-pay"),
    sms: { appId: config.SMS_APP_ID, secret: config.SMS_SECRET },
  });
  process.stdout.write(
    `sandbox: ${sandbox.url} (province under /province, WeChat under /wechat, SMS under /sms, WeChat Pay under /wechat-pay, switchboard under /__sandbox)\n`,
  );
  // "disconnect": whoever started this has ended, and nobody else would stop it.
  for (const end of ["SIGINT", "SIGTERM", "disconnect"]) {
    process.once(end, () => void sandbox.stop().then(() => process.exit(0)));
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
}
