import { describe, expect, test } from "@jest/globals";
import { closureOf, parseIndex } from "./closure";

const index = parseIndex(
  [
    "Package: server\nVersion: 18.1-1\nPre-Depends: libc6 (>= 2.41)\nDepends: locales-tool | libicu, libssl3t64 (>= 3) , mail-agent",
    "Package: server\nVersion: 17.0-1\nDepends: obsolete",
    "Package: libc6\nVersion: 2.42",
    "Package: libicu\nVersion: 76\nDepends: libc6:any",
    "Package: libssl3\nVersion: 3.5\nProvides: libssl3t64 (= 3.5)",
    "Package: perl-mailer\nVersion: 1\nProvides: mail-agent\nDepends: perl",
  ].join("\n\n"),
);

describe("the packages that a server needs", () => {
  test("are its dependencies and theirs, alternatives and providers resolved", () => {
    expect(closureOf(index, ["server"], [])).toEqual(["libc6", "libicu", "libssl3", "perl-mailer", "server"]);
  });

  test("leave out a pruned package, by the name that asks for it", () => {
    expect(closureOf(index, ["server"], ["mail-"])).toEqual(["libc6", "libicu", "libssl3", "server"]);
  });

  test("are none when the suite does not carry the request", () => {
    expect(closureOf(index, ["absent"], [])).toEqual([]);
  });

  test("take the first version listed", () => {
    expect(index.packages.get("server")?.version).toBe("18.1-1");
  });
});
