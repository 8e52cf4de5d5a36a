import { describe, expect, test } from "@jest/globals";
import { withDatabase } from "./testing";

describe("a connection string with a database's name", () => {
  test.each([
    { uri: "mongodb://127.0.0.1:27017/?replicaSet=rs0", becomes: "mongodb://127.0.0.1:27017/d?replicaSet=rs0" },
    { uri: "mongodb://a:1,b:2/other?w=majority", becomes: "mongodb://a:1,b:2/d?w=majority" },
    { uri: "mongodb://127.0.0.1", becomes: "mongodb://127.0.0.1/d" },
    {
      uri: "mongodb+srv://u:p@db.example/?tls=true",
      becomes: "mongodb+srv://u:p@db.example/d?tls=true&authSource=admin",
    },
    { uri: "mongodb://u:p@db/x?authSource=x", becomes: "mongodb://u:p@db/d?authSource=x" },
  ])("$uri becomes $becomes", ({ uri, becomes }) => {
    expect(withDatabase(uri, "d")).toBe(becomes);
  });

  test("is refused when it is none", () => {
    expect(() => withDatabase("http://db", "d")).toThrow(TypeError);
  });
});
