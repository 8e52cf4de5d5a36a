import { useDidShow } from "@tarojs/taro";
import { Box, Press, Words } from "../../platform/elements";
import { openPage } from "../../platform/router";
import { useAnswer, useCredential } from "../answers";
import { adviceText, isOver, waitText } from "./ticketText";

/** 我的号: one tap to the live ticket. Nothing where there is none; asks nobody to sign in. */
export function MyTickets({ id }: { id: string }) {
  const token = useCredential((state) => state.token);
  const tickets = useAnswer("listMyTickets", token ? {} : undefined);
  useDidShow(tickets.retry);
  if (tickets.state !== "ready") return null;
  const live = tickets.data.items.filter((ticket) => !isOver(ticket));
  if (live.length === 0) return null;
  return (
    <Box id={id} className="section-note stack">
      {live.map((ticket) => (
        <Box key={ticket.ticketId} className="card card-list">
          <Press
            id={`${id}-${ticket.ticketId}`}
            role="link"
            className="line-row"
            onPress={() => openPage("/packages/queue/ticket/index", { ticketId: ticket.ticketId })}
          >
            <Words className="grow">
              <Words className="block t-strong">{`我的号 ${ticket.number}`}</Words>
              <Words className="block t-small t-2">{waitText(ticket) || adviceText(ticket)}</Words>
            </Words>
            <Words className="chevron" decorative />
          </Press>
        </Box>
      ))}
    </Box>
  );
}
