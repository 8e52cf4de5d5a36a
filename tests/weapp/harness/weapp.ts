import { readFileSync } from "node:fs";
import path from "node:path";
import { createModuleLoader, type Definition, type Registrations } from "./modules";
import { WeappPage } from "./page";
import { compileWxml } from "./wxml";
import { createWxStub, type RequestHandler, type WxCall, type WxFunction } from "./wxStub";

interface AppJson {
  pages: string[];
  subPackages?: { root: string; pages: string[] }[];
}

export interface Weapp {
  allPages: string[];
  calls: WxCall[];
  /** What WeChat's template engine complained about. */
  warnings: string[];
  current(): WeappPage;
  launch(): Promise<WeappPage>;
  open(url: string): Promise<WeappPage>;
  close(): void;
}

/** A clock that stands still. @param instant - UTC milliseconds. */
function stoppedAt(instant: number): DateConstructor {
  return class extends Date {
    constructor(...parts: [] | [number | string]) {
      super(...((parts.length === 0 ? [instant] : parts) as [number | string]));
    }
    static override now(): number {
      return instant;
    }
  } as DateConstructor;
}

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

interface WeappOptions {
  /** Answers of WeChat that a test decides. */
  wx?: Record<string, WxFunction>;
  /** The instant that the phone's clock shows, always; left out, it is the real time. */
  now?: string;
}

/** Runs the built mini-program headless: its own JavaScript without a browser, its templates by WeChat's own compiler. */
export function createWeapp(root: string, request: RequestHandler, { wx: overrides, now }: WeappOptions = {}): Weapp {
  const appJson = JSON.parse(readFileSync(path.join(root, "app.json"), "utf8")) as AppJson;
  const allPages = [
    ...appJson.pages,
    ...(appJson.subPackages ?? []).flatMap((sub) => sub.pages.map((page) => `${sub.root.replace(/\/$/, "")}/${page}`)),
  ];
  const calls: WxCall[] = [];
  const warnings: string[] = [];
  const stack: WeappPage[] = [];
  const registrations: Registrations = {};
  const definitions = new Map<string, Definition>();
  let app: Definition | undefined;
  const render = compileWxml(root, (text) => warnings.push(text));

  /** A page's file runs once; WeChat makes every later instance from what it registered then. */
  function definitionOf(route: string): Definition {
    const known = definitions.get(route);
    if (known) return known;
    delete registrations.page;
    loader.load(`${route}.js`);
    if (!registrations.page) throw new Error(`${route} registers no page`);
    definitions.set(route, registrations.page);
    return registrations.page;
  }

  async function go(url: string, keepStack: boolean): Promise<void> {
    const [route = "", query = ""] = url.replace(/^\//, "").split("?");
    if (!allPages.includes(route)) throw new Error(`no page ${route}`);
    if (keepStack) stack.at(-1)?.call("onHide");
    else stack.splice(0).forEach((page) => page.call("onUnload"));
    const definition = definitionOf(route);
    const options = Object.fromEntries(new URLSearchParams(query));
    const page = new WeappPage(route, options, definition, render);
    stack.push(page);
    for (const [name, argument] of [
      ["onLoad", options],
      ["onShow", undefined],
      ["onReady", undefined],
    ] as const)
      page.call(name, argument);
    await pause(60);
  }

  const wx = createWxStub({
    firstPage: appJson.pages[0] ?? "",
    calls,
    request,
    ...(overrides ? { overrides } : {}),
    navigate: {
      navigateTo: (url) => go(url, true),
      redirectTo: (url) => go(url, true),
      switchTab: (url) => go(url, false),
      reLaunch: (url) => go(url, false),
      navigateBack: () => {
        stack.pop()?.call("onUnload");
        stack.at(-1)?.call("onShow");
        return Promise.resolve();
      },
    },
  });
  const loader = createModuleLoader(
    root,
    {
      wx,
      __wxConfig: appJson,
      getApp: () => app,
      getCurrentPages: () => stack.map((page) => page.instance),
      ...(now === undefined ? {} : { Date: stoppedAt(Date.parse(now)) }),
    },
    registrations,
  );

  const current = (): WeappPage => {
    const page = stack.at(-1);
    if (!page) throw new Error("no page is open");
    return page;
  };
  return {
    allPages,
    calls,
    warnings,
    current,
    async launch() {
      loader.load("app.js");
      app = registrations.app;
      if (!app) throw new Error("app.js registers no app");
      for (const name of ["onLaunch", "onShow"]) {
        const method = app[name];
        if (typeof method === "function") method.call(app, { path: appJson.pages[0], scene: 1001, query: {} });
      }
      await go(appJson.pages[0] ?? "", false);
      return current();
    },
    close: () => loader.stop(),
    async open(url) {
      await go(url, true);
      return current();
    },
  };
}
