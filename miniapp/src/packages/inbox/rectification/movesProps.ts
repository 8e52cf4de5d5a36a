import type { Rectification } from "@yanta/types";

export interface MovesProps {
  one: Rectification;
  onChanged: (one: Rectification) => void;
  /** It has moved meanwhile: it is read again. */
  onRefresh: () => void;
}
