import { Words } from "../platform/elements";

type Tone = "brand" | "good" | "warn" | "bad" | "quiet";

/** A word for how something stands, with its colour. */
export interface Mark {
  tone: Tone;
  name: string;
}

interface TagProps {
  tone?: Tone;
  children: string;
}

/** A short word about a thing. Colour only supports the word. */
export function Tag({ tone = "brand", children }: TagProps) {
  return <Words className={`tag tag-${tone}`}>{children}</Words>;
}
