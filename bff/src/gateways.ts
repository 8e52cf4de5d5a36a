import type { Config } from "./config";
import { createProvince, type Province } from "./gateways/province";
import { createSms, type Sms } from "./gateways/sms";
import { createWechat, type Wechat } from "./gateways/wechat";
import { createWechatPay, type WechatPay } from "./gateways/wechatPay";
import type { Metrics } from "./platform/metrics";
import type { Connection } from "./platform/store";

/** The outside systems, as the configuration names them. Nothing is called before it is needed. */
export interface Gateways {
  province: Province;
  wechat: Wechat;
  sms: Sms;
  pay: WechatPay;
  close(): Promise<void>;
}

export function openGateways(
  config: Config,
  { connection, metrics }: { connection: Connection; metrics: Metrics },
): Gateways {
  const province = createProvince({
    baseUrl: config.provinceBaseUrl,
    credentials: { appId: config.PROVINCE_APP_ID, secret: config.PROVINCE_SECRET, signType: config.PROVINCE_SIGN_TYPE },
    fieldKey: config.PROVINCE_FIELD_KEY,
    metrics,
  });
  const wechat = createWechat({
    apiBase: config.wechatApiBase,
    openBase: config.wechatOpenBase,
    miniProgram: { appId: config.WX_APPID, secret: config.WX_SECRET },
    officialAccount: { appId: config.WX_H5_APPID, secret: config.WX_H5_SECRET },
    connection,
    metrics,
  });
  const sms = createSms({ baseUrl: config.smsBaseUrl, appId: config.SMS_APP_ID, secret: config.SMS_SECRET, metrics });
  const pay = createWechatPay({
    baseUrl: config.wechatPayBase,
    appId: config.WX_APPID,
    merchantId: config.WXPAY_MCHID,
    merchantSerial: config.WXPAY_SERIAL,
    publicKeyId: config.WXPAY_PUBLIC_KEY_ID,
    keyFolder: config.payKeyDir,
    metrics,
  });
  return {
    province,
    wechat,
    sms,
    pay,
    close: async () => {
      await Promise.all([province.close(), wechat.close(), sms.close(), pay.close()]);
    },
  };
}
