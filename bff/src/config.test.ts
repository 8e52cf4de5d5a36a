import { describe, expect, test } from "@jest/globals";
import { ConfigError, describeConfig, readConfig } from "./config";

const messageOf = (env: Record<string, string>): string => {
  try {
    readConfig(env);
    return "";
  } catch (error) {
    return error instanceof ConfigError ? error.message : "another kind of error";
  }
};

describe("the settings", () => {
  test("have defaults that work on one machine, with the sandbox as the province", () => {
    expect(readConfig({})).toMatchObject({
      PORT: 8080,
      provinceBaseUrl: "http://127.0.0.1:8081/province",
      CLOCK: "system",
    });
  });
  test("read an empty value as unset", () => {
    expect(readConfig({ PORT: "" }).PORT).toBe(8080);
  });
  test.each([
    { env: { PORT: "eighty" }, says: "PORT must be a whole number from 0 to 65535" },
    { env: { PORT: "99999" }, says: "PORT must be a whole number from 0 to 65535" },
    {
      env: { MONGODB_URI: "localhost" },
      says: "MONGODB_URI must be a URL such as mongodb://host:27017/?replicaSet=rs0",
    },
    { env: { STORE_ENGINE: "sqlite" }, says: "STORE_ENGINE must be one of auto, mongod, documentdb, memory-server" },
    { env: { DISTRICT_CODE: "61" }, says: "DISTRICT_CODE must be six digits of GB/T 2260" },
    { env: { NODE_ENV: "production" }, says: "PROVINCE_BASE_URL must be the province's address in production" },
    { env: { NODE_ENV: "production", CLOCK: "sandbox" }, says: "CLOCK must be system in production" },
  ])("stop the start: $says", ({ env, says }) => {
    expect(messageOf(env)).toContain(says);
  });
  test("name every wrong variable at once", () => {
    const message = messageOf({ PORT: "x", LOG_LEVEL: "loud" });
    expect(message).toMatch(/^Cannot start: PORT .*; LOG_LEVEL .*\.$/);
  });
  test("are each described", () => {
    expect(describeConfig().filter(({ meaning }) => meaning === "")).toEqual([]);
  });
});
