import { createHash } from "node:crypto";
import { describe, expect, test } from "@jest/globals";
import { readMobileNumber, readPersonName, readResidentIdNumber } from "@yanta/domain/identifiers";
import mongoose from "mongoose";
import { hunterOf } from "./hunter";
import { peopleUpTo } from "./people";

const people = peopleUpTo(1_000);
const hunter = hunterOf(people);
const fields = ["name", "residentIdNumber", "phone"] as const;

describe("the people who are hunted", () => {
  test("are a thousand different ones, whom every check of the product takes for real", () => {
    for (const field of fields) expect(new Set(people.map((one) => one[field])).size).toBe(people.length);
    for (const { name, residentIdNumber, phone } of people) {
      expect(readPersonName(name)).toEqual({ ok: true, value: name });
      expect(readResidentIdNumber(residentIdNumber, "2026-11-24").ok).toBe(true);
      expect(readMobileNumber(phone)).toEqual({ ok: true, value: phone });
    }
  });
});

const sha = (algorithm: string, value: string) => createHash(algorithm).update(value);
const utf8 = (text: string) => Buffer.from(text, "utf8");
const binary = (bytes: Buffer) => Buffer.from(mongoose.mongo.BSON.serialize({ kept: bytes }));

/** Made here by other means than the hunter's own. */
const hidings: { says: string; hide: (value: string) => Buffer }[] = [
  { says: "in a log line", hide: (value) => utf8(JSON.stringify({ level: 30, msg: `signed in ${value}` })) },
  { says: "in UTF-16 of either order", hide: (value) => Buffer.from(`a${value}b`, "utf16le") },
  { says: "in big-endian UTF-16", hide: (value) => Buffer.from(`a${value}b`, "utf16le").swap16() },
  { says: "in hex", hide: (value) => utf8(`x${utf8(value).toString("hex")}y`) },
  { says: "in capital hex", hide: (value) => utf8(utf8(value).toString("hex").toUpperCase()) },
  ...[0, 1, 2, 3, 4, 5].flatMap((before) => [
    {
      says: `in base64, ${before} bytes in`,
      hide: (value: string) => utf8(utf8(`${"{".repeat(before)}${value}"}`).toString("base64")),
    },
    {
      says: `in base64url, ${before} bytes in`,
      hide: (value: string) => utf8(utf8(`${"?".repeat(before)}${value}"}`).toString("base64url")),
    },
  ]),
  { says: "in an address", hide: (value) => utf8(new URLSearchParams({ q: value }).toString()) },
  { says: "in escapes of JSON", hide: (value) => utf8(`"${value.replace(/[^ -~]/g, escape16)}"`) },
  { says: "backwards", hide: (value) => utf8([...value].reverse().join("")) },
  ...["md5", "sha1", "sha256"].flatMap((algorithm) => [
    { says: `as a bare ${algorithm} in hex`, hide: (value: string) => utf8(sha(algorithm, value).digest("hex")) },
    { says: `as a bare ${algorithm} in base64`, hide: (value: string) => utf8(sha(algorithm, value).digest("base64")) },
    {
      says: `as a bare ${algorithm} in a binary field`,
      hide: (value: string) => binary(sha(algorithm, value).digest()),
    },
  ]),
];

const escape16 = (character: string): string => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;

describe("whoever lies in a text", () => {
  test.each(hidings)("is found $says", ({ says, hide }) => {
    for (const person of [0, 499, 999]) {
      for (const field of fields) {
        const value = people[person]?.[field] ?? "";
        const hay = Buffer.concat([utf8("nothing here, then "), hide(value), utf8(" and nothing there")]);
        const found = hunter.search("planted", hay).filter((find) => find.person === person && find.field === field);
        expect([says, field, found.length > 0]).toEqual([says, field, true]);
      }
    }
  });

  test("is not found where they are not", () => {
    const masked = people.map(({ name, phone }) => `${name.slice(0, 1)}** ${phone.slice(0, 3)}****${phone.slice(7)}`);
    expect(hunter.search("masked", utf8(masked.join("\n")))).toEqual([]);
  });

  test("is found in megabytes in about a second", () => {
    const hay = Buffer.alloc(8 * 1024 * 1024, "一行日志 with 13x numbers 0123456789abcdef\n");
    hay.write(people[7]?.phone ?? "", hay.length - 11);
    expect(hunter.search("large", hay).map(({ field, person }) => ({ field, person }))).toEqual([
      { field: "phone", person: 7 },
    ]);
  });
});
