import type { GrantOffer } from "@yanta/types";

/** An offer and what is chosen of it so far, by `offerKey`. */
export interface Choosing {
  offer: GrantOffer;
  chosen: readonly string[];
  onChoose: (key: string, isOn: boolean) => void;
}
