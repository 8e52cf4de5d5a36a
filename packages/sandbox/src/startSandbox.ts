import { createServer, type Server } from "node:http";
import { sandboxApp } from "./app";
import { sandboxClock } from "./clock";
import {
  DEFAULT_APP_ID,
  DEFAULT_FIELD_KEY,
  DEFAULT_PAY,
  DEFAULT_PAY_KEY_DIR,
  DEFAULT_PORT,
  DEFAULT_SECRET,
  DEFAULT_SMS,
  DEFAULT_WECHAT,
} from "./defaults";
import { People } from "./people/people";
import type { BulkCases } from "./systems/province/cases/bulkCases";
import type { SignType } from "./systems/province/signature";
import type { SmsCredentials } from "./systems/sms/sms";
import { outsideSystems } from "./systems/systems";
import { ensurePayKeys } from "./systems/wechatPay/payKeys";
import { openPayDesk, type PayDesk, type PayMerchant } from "./systems/wechatPay/wechatPay";
import type { WechatApps } from "./systems/wechat/wechat";
import { buildWorld, type World } from "./world/buildWorld";

export interface SandboxOptions {
  /** 0 takes any free port. */
  port?: number;
  host?: string;
  /** "yanta" is the committed world. */
  world?: World | "yanta";
  appId?: string;
  secret?: string;
  /** The one signature algorithm that the province accepts; both when absent. */
  signType?: SignType | undefined;
  /** The agreed key of sensitive fields, 64 hexadecimal digits. */
  fieldKey?: string | undefined;
  wechat?: WechatApps;
  sms?: SmsCredentials;
  pay?: PayMerchant;
  /** Folder of the pretended merchant's keys, which are made there when they are missing. */
  payKeyDir?: string;
  /** So many generated cases in place of the demonstration people's. */
  bulkCases?: BulkCases;
  /** The real time, for tests that live in another. */
  clock?: () => Date;
}

export interface RunningSandbox {
  /** `http://127.0.0.1:8081`; the province answers under `/province`. */
  url: string;
  port: number;
  stop(): Promise<void>;
}

/** Starts the stand-in for all outside systems. Rejects when the port is taken. */
export async function startSandbox(options: SandboxOptions = {}): Promise<RunningSandbox> {
  const { port = DEFAULT_PORT, host = "127.0.0.1", world = "yanta" } = options;
  const { appId = DEFAULT_APP_ID, secret = DEFAULT_SECRET, signType, fieldKey = DEFAULT_FIELD_KEY } = options;
  const clock = sandboxClock(options.clock);
  const people = new People(clock);
  const payKeys = await ensurePayKeys(options.payKeyDir ?? DEFAULT_PAY_KEY_DIR);
  const pay = openPayDesk(options.pay ?? DEFAULT_PAY, payKeys, clock);
  const systems = outsideSystems({
    people,
    world: world === "yanta" ? buildWorld() : world,
    province: { appId, secret, signType, fieldKey },
    wechat: options.wechat ?? DEFAULT_WECHAT,
    sms: options.sms ?? DEFAULT_SMS,
    pay,
    clock,
    bulkCases: options.bulkCases,
  });
  const server = createServer(sandboxApp(systems, people, clock, pay).callback());
  const taken = await listen(server, port, host);
  return { url: `http://${host}:${taken}`, port: taken, stop: () => stop(server, pay) };
}

function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => {
      server.off("error", reject);
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

/** Notices that are still to be repeated are told no more. */
function stop(server: Server, pay: PayDesk): Promise<void> {
  pay.notices.stop();
  return close(server);
}

/** Does not wait for clients that keep their connection, nor for answers that a fault still delays. */
function close(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    server.close((error) => (error ? reject(error) : resolve()));
    server.closeAllConnections();
  });
}
