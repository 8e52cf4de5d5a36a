import { explainFailure } from "../bin/runUntilStopped";
import { readConfig, type Config } from "../config";
import { KeyRing } from "../features/wallet";
import { openFieldCrypto } from "../fieldCrypto";
import { fileKeyProvider, mongoDataKeyStore, rewrapDataKeys } from "../platform/crypto";
import { createLog } from "../platform/log";
import { openStore, type Connection } from "../platform/store";

const USAGE = `用法：pnpm keys:change master   换主密钥，并把所有数据密钥改用它保护
      pnpm keys:change signing  换证照码的签名密钥；已发出的码用到它们自己到期`;

/** As many calls as the key provider may get together. */
const BATCH = 50;

/**
 * `pnpm keys:change master|signing`: changes keys while the service runs. Killed half-way, it is started again: what is
 * left to do is what the store says.
 */
async function main([which]: readonly string[]): Promise<void> {
  if (which !== "master" && which !== "signing") {
    process.stderr.write(`${USAGE}\n`);
    process.exitCode = 1;
    return;
  }
  const config = readConfig();
  const store = openStore(config, createLog("silent", "keys"));
  await store.opened;
  try {
    const said =
      which === "master" ? await changeMaster(config, store.connection) : await changeSigning(config, store.connection);
    process.stdout.write(`${said}\n`);
  } finally {
    await store.close();
  }
}

async function changeMaster({ cryptoKeyDir }: Config, connection: Connection): Promise<string> {
  const keyProvider = fileKeyProvider(cryptoKeyDir);
  const version = await keyProvider.rotate();
  const { rewrapped, refused } = await rewrapDataKeys({
    keyProvider,
    store: mongoDataKeyStore(connection),
    batch: BATCH,
  });
  if (refused.length > 0) process.exitCode = 1;
  const left =
    refused.length === 0 ? "旧主密钥可以撤下了。" : `有${refused.length}个打不开，旧主密钥先留着：${refused.join(" ")}`;
  return `主密钥第${version}版，${rewrapped}个数据密钥已改用它。${left}`;
}

async function changeSigning(config: Config, connection: Connection): Promise<string> {
  const crypto = openFieldCrypto(config, connection);
  const ring = new KeyRing({ connection, crypto }, config.LICENCE_SIGN_ALGORITHM);
  const { keyId, algorithm } = await ring.rollOver(new Date());
  return `新签名密钥 ${keyId}（${algorithm}）。`;
}

await main(process.argv.slice(2)).catch(explainFailure);
