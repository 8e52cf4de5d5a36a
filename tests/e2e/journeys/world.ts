import type { Browser } from "playwright-core";
import type { Hall } from "../support/hall";

/** What the journeys of one file share: starting it takes as long as two of them. */
export interface World {
  hall: Hall;
  browser: Browser;
}
