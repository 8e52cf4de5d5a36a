import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import { parse } from "acorn";
import { built } from "../support/built";

const BUILD = await built("weapp");

describe("build", () => {
  const scripts = readdirSync(BUILD, { recursive: true, encoding: "utf8" }).filter((file) => file.endsWith(".js"));

  const isOldJavaScript = (file: string): boolean => {
    try {
      parse(readFileSync(path.join(BUILD, file), "utf8"), { ecmaVersion: 5, sourceType: "script" });
      return true;
    } catch {
      return false;
    }
  };

  describe("the built mini-program", () => {
    test("is written in the JavaScript that the oldest supported phones run", () => {
      expect(scripts.length).toBeGreaterThan(10);
      expect(scripts.filter((file) => !isOldJavaScript(file))).toEqual([]);
    });

    test("registers pages that all exist", () => {
      const app = JSON.parse(readFileSync(path.join(BUILD, "app.json"), "utf8")) as {
        pages: string[];
        subPackages: { root: string; pages: string[] }[];
      };
      const pages = [
        ...app.pages,
        ...app.subPackages.flatMap((sub) => sub.pages.map((page) => path.posix.join(sub.root, page))),
      ];
      expect(pages.filter((page) => !scripts.includes(`${page}.js`))).toEqual([]);
    });
  });
});
