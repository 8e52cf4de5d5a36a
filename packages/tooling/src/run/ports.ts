import net from "node:net";

/** Whether nobody listens on the port of this address yet. */
export function isPortFree(port: number, host: string): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once("error", () => resolve(false));
    probe.listen(port, host, () => probe.close(() => resolve(true)));
  });
}

/** How many neighbours of a taken port are tried, so that several copies run side by side. */
const NEIGHBOURS = 50;

/**
 * The port to listen on. One that a person asked for is used or refused; a default that is taken gives way
 * to the next free one.
 * @throws Error with one sentence for the operator.
 */
export async function choosePort(wanted: number, host: string, asked: boolean): Promise<number> {
  if (await isPortFree(wanted, host)) return wanted;
  if (asked) throw new Error(`Port ${wanted} is taken: stop what uses it, or name another one.`);
  for (let port = wanted + 1; port <= wanted + NEIGHBOURS; port += 1) {
    if (await isPortFree(port, host)) return port;
  }
  throw new Error(`No free port between ${wanted} and ${wanted + NEIGHBOURS}: name one.`);
}
