import { useRouter } from "@tarojs/taro";
import type { Ticket } from "@yanta/types";
import { timeText } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { RateButton } from "../../../features/ratings";
import { SignedIn } from "../../../features/session";
import { adviceText, spokenText, STATE_NAMES, useLiveTicket, waitText } from "../../../features/tickets";
import { Box, Words } from "../../../platform/elements";
import { textParameter } from "../../../platform/router";
import { Section } from "../../../ui/Card";
import { Page } from "../../../ui/Page";
import { ProblemNotice, Skeleton } from "../../../ui/states";
import { Tag } from "../../../ui/Tag";
import { TicketActions } from "./TicketActions";
import "./index.scss";

/** 排队单: the number and what it means now, looked at again every three seconds. Reads `ticketId`. */
export default function TicketPage() {
  const ticketId = textParameter(useRouter().params.ticketId);
  return (
    <Page title="排队单">
      <SignedIn why="登录后才能看到您的号。">
        <LiveTicketView ticketId={ticketId} />
      </SignedIn>
    </Page>
  );
}

function LiveTicketView({ ticketId }: { ticketId: string }) {
  const { ticket, failure, show, look } = useLiveTicket(ticketId);
  if (!ticket) return failure ? <ProblemNotice failure={failure} onRetry={look} /> : <Skeleton lines={6} />;
  return (
    <Box>
      {failure ? <StaleBar ticket={ticket} /> : null}
      <TicketText ticket={ticket} />
      <TicketActions ticket={ticket} onChanged={show} />
      {ticket.state === "finished" ? <RateButton ticketId={ticketId} /> : null}
      <Section id="order-rule" title="按什么顺序叫号">
        <Words className="block t-2">{ticket.orderRule}</Words>
      </Section>
    </Box>
  );
}

const TONES = {
  waiting: "brand",
  called: "good",
  serving: "good",
  parked: "warn",
  skipped: "warn",
  finished: "quiet",
  left: "quiet",
} as const satisfies Record<Ticket["state"], string>;

function StaleBar({ ticket }: { ticket: Ticket }) {
  const elder = usePreferences((preferences) => preferences.elder);
  return (
    <Box className="bar" role="status">
      {`暂时连不上我们，看到的是${timeText(Date.parse(ticket.asOf), elder)}的情况，请留意大厅叫号`}
    </Box>
  );
}

function TicketText({ ticket }: { ticket: Ticket }) {
  const elder = usePreferences((preferences) => preferences.elder);
  const { stationName, taskName, number, state, nowCalling, asOf } = ticket;
  const wait = waitText(ticket);
  return (
    <Box id="ticket" className="card stack ticket">
      <Words className="block t-2">{`${stationName} · ${taskName}`}</Words>
      <Words id="ticket-number" className="block digits ticket-number" selectable>
        {number}
      </Words>
      <Box id="ticket-state">
        <Tag tone={TONES[state]}>{STATE_NAMES[state]}</Tag>
      </Box>
      {wait ? (
        <Words id="ticket-wait" className="block t-strong ticket-line">
          {wait}
        </Words>
      ) : null}
      <Words id="ticket-advice" className={`block ${state === "called" ? "t-strong t-good ticket-line" : "t-2"}`}>
        {adviceText(ticket)}
      </Words>
      {nowCalling.length > 0 ? (
        <Box id="now-calling">
          {nowCalling.map((call) => (
            <Words key={call.number} className="block digits">
              {`现在叫到${call.number} → ${call.counterName}`}
            </Words>
          ))}
        </Box>
      ) : null}
      <Words className="block t-small t-2">{`${timeText(Date.parse(asOf), elder)}更新`}</Words>
      {/* Spoken politely when number, state or place in line change; the clock above is not part of it. */}
      <Box role="status" className="spoken">
        <Words>{spokenText(ticket)}</Words>
      </Box>
    </Box>
  );
}
