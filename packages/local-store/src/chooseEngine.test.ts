import { describe, expect, test } from "@jest/globals";
import { chooseEngine, type EngineWish, type Machine } from "./chooseEngine";

const APT = ["apt-get", "apt-cache", "dpkg-deb", "tar"];
const machineWith = (programs: string[], more: Partial<Machine> = {}): Machine => ({
  platform: "linux",
  isDebian: false,
  find: (program) => (programs.includes(program) ? `/usr/bin/${program}` : null),
  ...more,
});
const debian = machineWith(APT, { isDebian: true });
const ubuntu = machineWith(APT);
const mac = machineWith([], { platform: "darwin" });

describe("the engine that runs", () => {
  test.each([
    { says: "MONGODB_URI before all else", machine: debian, given: { mongodbUri: "mongodb://db" }, engine: "external" },
    {
      says: "the machine's own mongod",
      machine: machineWith([...APT, "mongod"], { isDebian: true }),
      engine: "mongod",
    },
    { says: "DocumentDB on Debian", machine: debian, engine: "documentdb" },
    {
      says: "DocumentDB on Ubuntu with a mirror",
      machine: ubuntu,
      given: { debianMirror: "http://m" },
      engine: "documentdb",
    },
    { says: "a downloaded MongoDB on Ubuntu without a mirror", machine: ubuntu, engine: "memory-server" },
    { says: "a downloaded MongoDB on a Mac", machine: mac, engine: "memory-server" },
    {
      says: "a downloaded MongoDB where apt is incomplete",
      machine: machineWith(["tar"], { isDebian: true }),
      engine: "memory-server",
    },
  ])("is $says", ({ machine, given = {}, engine }) => {
    expect(chooseEngine("auto", given, machine).engine).toBe(engine);
  });

  test("is the one that is forced, whatever MONGODB_URI says", () => {
    expect(chooseEngine("documentdb", { mongodbUri: "mongodb://db" }, debian).engine).toBe("documentdb");
  });

  test.each<{ wish: EngineWish; machine: Machine; sentence: RegExp }>([
    { wish: "external", machine: debian, sentence: /needs MONGODB_URI/ },
    { wish: "mongod", machine: debian, sentence: /needs the program mongod/ },
    { wish: "documentdb", machine: mac, sentence: /Linux only/ },
    { wish: "documentdb", machine: machineWith(["tar"]), sentence: /needs apt-get, apt-cache, dpkg-deb on PATH/ },
  ])("is refused in one sentence when $wish cannot run", ({ wish, machine, sentence }) => {
    expect(() => chooseEngine(wish, {}, machine)).toThrow(sentence);
  });
});
