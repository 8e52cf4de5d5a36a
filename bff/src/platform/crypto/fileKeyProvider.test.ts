import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { chmod, mkdtemp, readdir, rm, stat, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { codeOf, countingBytes } from "./crypto.fixture";
import { fileKeyProvider } from "./fileKeyProvider";

let parent: string;
let folder: string;
beforeEach(async () => {
  parent = await mkdtemp(path.join(tmpdir(), "yanta-keys-"));
  folder = path.join(parent, "keys");
});
afterEach(() => rm(parent, { recursive: true }));

const indexed = { collection: "residents", field: "residentIdNumber" };
const putKey = async (name: string, from: number) => {
  await fileKeyProvider(folder).currentVersion();
  await writeFile(path.join(folder, name), `${countingBytes(from).toString("hex")}\n`, { mode: 0o600 });
};

describe("master keys in files", () => {
  test("are made at first use, for the owner's eyes only", async () => {
    const provider = fileKeyProvider(folder);
    await provider.wrap(countingBytes(0), "r-1");
    await provider.blindIndexKey(indexed);
    expect((await readdir(folder)).sort()).toEqual(["blind-index.key", "master-1.key"]);
    for (const name of ["", "blind-index.key", "master-1.key"]) {
      expect((await stat(path.join(folder, name))).mode & 0o077).toBe(0);
    }
  });

  test("are the same for two processes that start at once", async () => {
    const [one, other] = [fileKeyProvider(folder), fileKeyProvider(folder)];
    const [wrapped] = await Promise.all([one.wrap(countingBytes(0), "r-1"), other.wrap(countingBytes(9), "r-2")]);
    expect(await other.unwrap(wrapped, "r-1")).toEqual(countingBytes(0));
    const [oneIndex, otherIndex] = await Promise.all([one.blindIndexKey(indexed), other.blindIndexKey(indexed)]);
    expect(oneIndex).toEqual(otherIndex);
  });

  // Computed by another implementation (Python's cryptography).
  test("wrap and derive as format 1 says", async () => {
    await putKey("master-1.key", 0x60);
    await putKey("blind-index.key", 0x40);
    const wrapped = Buffer.from(
      "303132333435363738393a3bbef13e0d27a380a51ebf33a192a3b4e4e7a779004cf6b4a903d277a12e0558af5298e8984fd0f91039fdae564be2bba1",
      "hex",
    );
    const provider = fileKeyProvider(folder);
    expect(await provider.unwrap({ wrapped, masterKeyVersion: "1" }, "r-1")).toEqual(countingBytes(0));
    expect((await provider.blindIndexKey(indexed)).toString("hex")).toBe(
      "d61c53a9929dc37fd5cc7f22229ac043896451e8a0d25eed40b1dc1ca0bc3449",
    );
  });

  test("give each field its own index key", async () => {
    const provider = fileKeyProvider(folder);
    const keyOf = async (collection: string, field: string) =>
      (await provider.blindIndexKey({ collection, field })).toString("hex");
    const keys = [
      await keyOf("residents", "phone"),
      await keyOf("residents", "name"),
      await keyOf("staff", "phone"),
      await keyOf("residentsp", "hone"),
    ];
    expect(new Set(keys).size).toBe(4);
  });

  test("follow a rotation in a process that runs already, and still open what the old one wrapped", async () => {
    const [running, operator] = [fileKeyProvider(folder), fileKeyProvider(folder)];
    const old = await running.wrap(countingBytes(0), "r-1");
    const index = await running.blindIndexKey(indexed);
    expect(await operator.rotate()).toBe("2");
    expect((await running.wrap(countingBytes(0), "r-1")).masterKeyVersion).toBe("2");
    expect(await running.unwrap(old, "r-1")).toEqual(countingBytes(0));
    expect(await running.blindIndexKey(indexed)).toEqual(index);
  });

  test("are never written over by two rotations at once", async () => {
    const [one, other] = [fileKeyProvider(folder), fileKeyProvider(folder)];
    await one.currentVersion();
    await Promise.all([one.rotate(), other.rotate()]);
    const wrapped = await one.wrap(countingBytes(0), "r-1");
    expect(await other.unwrap(wrapped, "r-1")).toEqual(countingBytes(0));
  });
});

describe("master keys in files refuse", () => {
  test.each([
    { says: "one the group may read", mode: 0o640 },
    { says: "one anybody may read", mode: 0o604 },
    { says: "one the group may write", mode: 0o620 },
  ])("$says", async ({ mode }) => {
    await fileKeyProvider(folder).currentVersion();
    await chmod(path.join(folder, "master-1.key"), mode);
    expect(await codeOf(fileKeyProvider(folder).wrap(countingBytes(0), "r-1"))).toBe("key-file-unsafe");
  });

  test("a link", async () => {
    await putKey("aside", 0);
    await symlink(path.join(folder, "aside"), path.join(folder, "master-2.key"));
    expect(await codeOf(fileKeyProvider(folder).wrap(countingBytes(0), "r-1"))).toBe("key-file-unsafe");
  });

  test.each(["", "00", "g".repeat(64), "0".repeat(66)])("a file that holds '%s'", async (content) => {
    await fileKeyProvider(folder).currentVersion();
    await writeFile(path.join(folder, "master-1.key"), content);
    expect(await codeOf(fileKeyProvider(folder).wrap(countingBytes(0), "r-1"))).toBe("key-file-malformed");
  });

  test("a wrapped key of another person, an altered one, and one of an unknown version", async () => {
    const provider = fileKeyProvider(folder);
    const key = await provider.wrap(countingBytes(0), "r-1");
    expect(await codeOf(provider.unwrap(key, "r-2"))).toBe("data-key-refused");
    const altered = Buffer.from(key.wrapped);
    altered.writeUInt8(altered.readUInt8(20) ^ 1, 20);
    expect(await codeOf(provider.unwrap({ ...key, wrapped: altered }, "r-1"))).toBe("data-key-refused");
    expect(await codeOf(provider.unwrap({ ...key, masterKeyVersion: "7" }, "r-1"))).toBe("key-version-unknown");
    expect(await codeOf(provider.unwrap({ ...key, masterKeyVersion: "../1" }, "r-1"))).toBe("key-version-unknown");
  });
});
