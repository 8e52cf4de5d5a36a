import { readConfig, startServer } from "@yanta/bff";

/** The BFF as a process of its own, which tells its parent where it listens once the catalogue is in. */
const { url, app } = await startServer(readConfig());
while (!app.catalogue.isLoaded()) {
  await new Promise((resolve) => setTimeout(resolve, 50));
  await app.catalogue.refresh().catch(() => undefined);
}
process.send?.({ url });
