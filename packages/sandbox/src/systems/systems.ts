import type { SandboxClock } from "../clock";
import type { People } from "../people/people";
import type { World } from "../world/buildWorld";
import type { OutsideSystem } from "./outsideSystem";
import type { Credentials } from "./province/gatekeeper";
import type { BulkCases } from "./province/cases/bulkCases";
import { provinceSystem } from "./province/province";
import { smsSystem, type SmsCredentials } from "./sms/sms";
import { wechatPaySystem, type PayDesk } from "./wechatPay/wechatPay";
import { wechatSystem, type WechatApps } from "./wechat/wechat";

export interface SystemsOptions {
  world: World;
  people: People;
  province: Credentials & { fieldKey: string };
  wechat: WechatApps;
  sms: SmsCredentials;
  pay: PayDesk;
  clock: SandboxClock;
  bulkCases?: BulkCases | undefined;
}

/** All outside systems that the sandbox plays. */
export const outsideSystems = (options: SystemsOptions): OutsideSystem[] => {
  const { world, people, province, wechat, sms, pay, clock, bulkCases } = options;
  const fieldKey = Buffer.from(province.fieldKey, "hex");
  return [
    provinceSystem({ world, people, credentials: province, fieldKey, bulkCases }, clock),
    wechatSystem(wechat, people, clock),
    smsSystem(sms, clock),
    wechatPaySystem(pay),
  ];
};
