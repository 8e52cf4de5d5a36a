import type { Definition } from "./modules";
import { elementsOf, handlerOf, type Rendered, textOf, type WxmlNode } from "./tree";

/** The longest that a page may take on a busy machine; what comes sooner is not waited for. */
const PATIENCE_MS = 20_000;

/** What a keyboard writes into. */
const FIELDS: ReadonlySet<string> = new Set(["wx-input", "wx-textarea"]);

const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Taro addresses data as `root.cn.[0].cn.[1].v`. */
function setPath(data: Record<string, unknown>, address: string, value: unknown): void {
  const keys = address.replace(/\.?\[(\d+)\]/g, ".$1").split(".");
  const last = keys.pop() ?? address;
  let place = data;
  keys.forEach((key, depth) => {
    place[key] ??= /^\d+$/.test(keys[depth + 1] ?? last) ? [] : {};
    place = place[key] as Record<string, unknown>;
  });
  place[last] = value;
}

/** One page of the running mini-program: its tree as WeChat would draw it, and the thumb that taps it. */
export class WeappPage {
  readonly instance: Record<string, unknown>;
  private readonly data: Record<string, unknown>;

  constructor(
    readonly route: string,
    query: Record<string, string>,
    definition: Definition,
    private readonly renderPage: (route: string, data: unknown) => Rendered,
  ) {
    this.data = JSON.parse(JSON.stringify(definition.data ?? {})) as Record<string, unknown>;
    const instance: Record<string, unknown> = {
      ...definition,
      data: this.data,
      route,
      __route__: route,
      options: query,
    };
    instance.setData = (changes: Record<string, unknown>, done?: () => void) => {
      // A copy through JSON, as between the phone's two threads.
      const sent = JSON.parse(JSON.stringify(changes)) as Record<string, unknown>;
      for (const [address, value] of Object.entries(sent)) setPath(this.data, address, value);
      if (done) setTimeout(done, 0);
    };
    instance.selectComponent = () => null;
    instance.getTabBar = () => null;
    this.instance = instance;
  }

  call(name: string, ...args: unknown[]): unknown {
    const method = this.instance[name];
    return typeof method === "function" ? (method.apply(this.instance, args) as unknown) : undefined;
  }

  tree(): Rendered {
    return this.renderPage(this.route, this.data);
  }

  text(): string {
    return textOf(this.tree());
  }

  elements(matches: (node: WxmlNode) => boolean): WxmlNode[] {
    return elementsOf(this.tree()).filter(matches);
  }

  /** The innermost element that reads `name`, or is labelled so, and listens to taps. */
  tappable(name: string): WxmlNode {
    const label = (node: WxmlNode): unknown => node.attr.ariaLabel ?? node.attr["aria-label"];
    const found = this.elements(
      (node) => handlerOf(node, "tap") !== undefined && (label(node) === name || textOf(node).includes(name)),
    );
    const innermost = found.at(-1);
    if (!innermost) throw new Error(`nothing to tap reads "${name}" on ${this.route}: ${this.text().slice(0, 400)}`);
    return innermost;
  }

  /** Taps what reads `name`, once it is there: a thumb waits for what the tap before it brings. */
  async tap(name: string): Promise<void> {
    await this.fire(await this.comes(() => this.tappable(name)), "tap");
  }

  /** Taps the control with this id, once it is there. */
  async tapId(id: string): Promise<void> {
    const control = (): WxmlNode => {
      const [found] = this.elements(({ attr }) => attr["id"] === id);
      if (!found) throw new Error(`no #${id} on ${this.route}: ${this.text().slice(0, 400)}`);
      return found;
    };
    await this.fire(await this.comes(control), "tap");
  }

  private async comes(look: () => WxmlNode): Promise<WxmlNode> {
    const startedAt = Date.now();
    while (Date.now() - startedAt < PATIENCE_MS) {
      try {
        return look();
      } catch {
        await pause(30);
      }
    }
    return look();
  }

  async type(label: string, value: string): Promise<void> {
    const field = this.elements(
      (node) => FIELDS.has(node.tag) && (node.attr.ariaLabel ?? node.attr["aria-label"]) === label,
    )[0];
    if (!field) throw new Error(`no field "${label}" on ${this.route}`);
    await this.fire(field, "input", { value, cursor: value.length });
    if (handlerOf(field, "confirm")) await this.fire(field, "confirm", { value });
  }

  private async fire(node: WxmlNode, type: string, detail: Record<string, unknown> = {}): Promise<void> {
    const handler = handlerOf(node, type);
    if (!handler || typeof this.instance[handler] !== "function")
      throw new Error(`<${node.tag}> has no handler for ${type}`);
    const dataset = Object.fromEntries(
      Object.entries(node.attr)
        .filter(([name]) => name.startsWith("data-"))
        .map(([name, value]) => [name.slice("data-".length), value]),
    );
    const target = { id: node.attr.id, dataset, offsetLeft: 0, offsetTop: 0 };
    this.call(handler, {
      type,
      timeStamp: Date.now(),
      target,
      currentTarget: target,
      mark: {},
      detail,
      touches: [],
      changedTouches: [],
    });
    await pause(40);
  }

  /** Whether the page comes to say at least so many characters. */
  async says(least: number, timeoutMs = PATIENCE_MS): Promise<boolean> {
    const startedAt = Date.now();
    while (this.text().length < least && Date.now() - startedAt < timeoutMs) await pause(30);
    return this.text().length >= least;
  }

  /** Waits until the page reads `text`. @throws Error with what it reads instead. */
  async reads(text: string, timeoutMs = PATIENCE_MS): Promise<void> {
    const startedAt = Date.now();
    while (Date.now() - startedAt < timeoutMs) {
      if (this.text().includes(text)) return;
      await pause(30);
    }
    throw new Error(`${this.route} does not read "${text}" but: ${this.text().slice(0, 600)}`);
  }
}
