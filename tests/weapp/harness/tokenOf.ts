import type { Weapp } from "./weapp";

/** The token of the newest request that the app made for somebody; "" before there was one. */
export function tokenOf(weapp: Weapp): string {
  const sent = weapp.calls.filter(({ name }) => name === "request").map(({ options }) => options["header"]);
  const headers = sent.reverse() as { Authorization?: string }[];
  return headers.find(({ Authorization }) => Authorization)?.Authorization?.replace("Bearer ", "") ?? "";
}
