import type { FieldError } from "./problem";

export interface ReadQuery {
  values: Record<string, string>;
  errors: FieldError[];
}

/**
 * Reads a query string into one text a key. A repeated key is refused by name (taking the first or the last would be a
 * guess), and so is one whose percent-encoding is broken or not UTF-8.
 */
export function readQuery(querystring: string): ReadQuery {
  const values: Record<string, string> = Object.create(null);
  const errors: FieldError[] = [];
  for (const pair of querystring.split("&")) {
    if (pair === "") continue;
    const cut = pair.indexOf("=");
    const key = decode(cut < 0 ? pair : pair.slice(0, cut));
    const value = decode(cut < 0 ? "" : pair.slice(cut + 1));
    const name = (key ?? pair).slice(0, 100);
    if (key === null || value === null) errors.push({ path: name, message: "编码有误" });
    else if (key in values) errors.push({ path: name, message: "只能写一次" });
    else values[key] = value;
  }
  return { values, errors };
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll("+", " "));
  } catch {
    return null;
  }
}
