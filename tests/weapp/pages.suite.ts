import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { eventually, startService, type TestService } from "../api/support/service";
import { built } from "../support/built";
import { createWeapp, type Weapp } from "./harness/weapp";
import type { RequestHandler } from "./harness/wxStub";

const BUILD = await built("weapp");

describe("pages", () => {
  /** The build's own address of the API; the harness sends it to the service of this test. */
  const API_ORIGIN = /^https?:\/\/[^/]+/;

  let service: TestService;
  let taskCode = "";

  /** What the phone's network does: the real API answers. */
  const online: RequestHandler = async (url, options) => {
    const method = String(options.method ?? "GET");
    const response = await fetch(url.replace(API_ORIGIN, service.server.url), {
      method,
      headers: (options.header ?? {}) as Record<string, string>,
      ...(method === "GET" ? {} : { body: JSON.stringify(options.data) }),
    }).catch(() => undefined);
    if (!response) return "offline";
    const text = await response.text();
    return { statusCode: response.status, data: text === "" ? "" : (JSON.parse(text) as unknown) };
  };
  const offline: RequestHandler = () => Promise.resolve("offline");

  beforeAll(async () => {
    service = await startService({ label: "weapp" });
    const items = await service.get("/items?limit=1");
    taskCode = (items.body.items as { taskCode: string }[])[0]?.taskCode ?? "";
  }, 180_000);

  afterAll(async () => {
    await service?.stop();
  });

  let app: Weapp | undefined;
  afterEach(() => app?.close());

  async function launched(request: RequestHandler = online): Promise<Weapp> {
    app = createWeapp(BUILD, request);
    await app.launch();
    return app;
  }

  describe("the mini-program in WeChat", () => {
    test("opens on the home page with search, common errands and the five tabs", async () => {
      const app = await launched();
      await app.current().reads("常办");
      for (const words of ["想办什么事", "附近办事点"]) expect(app.current().text()).toContain(words);
      expect(app.warnings).toEqual([]);
    });

    test("draws every registered page without a complaint of WeChat's template engine", async () => {
      const app = await launched();
      const query = `?taskCode=${taskCode}&stationId=610113-S001`;
      const silent: string[] = [];
      for (const route of app.allPages) {
        const page = await app.open(`/${route}${query}`);
        if (!(await page.says(4))) silent.push(route);
      }
      expect({ warnings: app.warnings, silent }).toEqual({ warnings: [], silent: [] });
    }, 120_000);

    test("leads by taps from the guide to the places that do the errand", async () => {
      const app = await launched();
      const guide = await app.open(`/packages/items/guide/index?taskCode=${taskCode}`);
      await guide.reads("现在去哪办");
      await guide.tap("现在去哪办");
      expect(app.current().route).toBe("packages/items/places/index");
      await app.current().reads("中心");
    });

    test("calls a place and shows the way by WeChat's own map", async () => {
      const app = await launched();
      const place = await app.open("/packages/places/place/index?stationId=610113-S001");
      await place.reads("029-");
      await place.tap("电话");
      await place.tap("导航");
      const names = app.calls.map((call) => call.name);
      expect(names).toContain("makePhoneCall");
      expect(names).toContain("openLocation");
    });

    test("without a network says so and leaves a way out", async () => {
      const app = await launched(offline);
      const place = await app.open("/packages/places/place/index?stationId=610113-S001");
      await place.reads("12345");
      await place.reads("再试一次");
    });

    test("switches to the elder version by one tap", async () => {
      const app = await launched();
      await app.current().reads("长辈版");
      await app.current().tap("长辈版");
      const elderParts = () => app.current().elements((node) => /\belder\b/.test(String(node.attr.class ?? "")));
      await eventually(
        () => Promise.resolve(elderParts().length),
        (count) => count > 0,
      );
    });
  });
});
