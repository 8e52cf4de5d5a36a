import { Words } from "../platform/elements";

interface TagProps {
  tone?: "brand" | "good" | "warn" | "bad" | "quiet";
  children: string;
}

/** A short word about a thing. Colour only supports the word. */
export function Tag({ tone = "brand", children }: TagProps) {
  return <Words className={`tag tag-${tone}`}>{children}</Words>;
}
