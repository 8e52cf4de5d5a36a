import type { Ticket } from "@yanta/types";
import { waitText } from "../../../features/tickets";
import { Box, Words } from "../../../platform/elements";

/** The number to write down for whoever stands in front of the desk. */
export function TakenNumber({ ticket }: { ticket: Ticket }) {
  const { number, lineName } = ticket;
  return (
    <Box id="taken-number" className="card today-taken" role="status">
      <Words className="block digits today-number">{number}</Words>
      <Words className="block">{`${lineName} · ${waitText(ticket)}`}</Words>
      <Words className="block t-2">请抄给居民，看大屏等叫号。</Words>
    </Box>
  );
}
