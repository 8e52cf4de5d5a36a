import { afterAll, beforeAll } from "@jest/globals";
import { casesJourney } from "./journeys/cases";
import { heardJourney } from "./journeys/heard";
import { paymentsJourney } from "./journeys/payments";
import { ratingsJourney } from "./journeys/ratings";
import type { World } from "./journeys/world";
import { launchBrowser } from "./support/browser";
import { openHall } from "./support/hall";

let world: World;
beforeAll(async () => {
  const [hall, browser] = await Promise.all([openHall("e2e_case_to_its_end"), launchBrowser()]);
  world = { hall, browser };
}, 300_000);
afterAll(async () => {
  await world?.browser.close();
  await world?.hall.stop();
});

casesJourney(() => world);
paymentsJourney(() => world);
ratingsJourney(() => world);
// The last one moves the day on.
heardJourney(() => world);
