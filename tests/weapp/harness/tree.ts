/** One element of a page as the official WXML compiler renders it; a string is text. */
export interface WxmlNode {
  tag: string;
  attr: Record<string, unknown>;
  children: (WxmlNode | string)[];
}

export type Rendered = WxmlNode | string | number | undefined;

const isNode = (value: Rendered): value is WxmlNode => typeof value === "object";

/** Every element below `root`, parents first. */
export function elementsOf(root: Rendered): WxmlNode[] {
  if (!isNode(root)) return [];
  // The compiler wraps templates into nodes of its own that carry no attributes: nobody sees those.
  const isDrawn = (root as Partial<WxmlNode>).attr !== undefined;
  return [...(isDrawn ? [root] : []), ...root.children.flatMap((child) => elementsOf(child))];
}

/** What a person reads, white space folded. */
export function textOf(root: Rendered): string {
  const parts: string[] = [];
  const visit = (node: Rendered): void => {
    if (isNode(node)) node.children.forEach(visit);
    else if (node !== undefined) parts.push(String(node));
  };
  visit(root);
  return parts.join("").replace(/\s+/g, " ").trim();
}

/** The handler's name that an element binds for an event, by any of WeChat's prefixes. */
export function handlerOf(node: WxmlNode, event: string): string | undefined {
  const bound = ["bind", "catch", "bind:", "catch:"].map((prefix) => node.attr[prefix + event]).find(Boolean);
  return typeof bound === "string" ? bound : undefined;
}
