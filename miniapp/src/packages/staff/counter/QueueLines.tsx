import type { StaffTicket } from "@yanta/types";
import type { StationQueue } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Section } from "../../../ui/Card";
import { Tag } from "../../../ui/Tag";
import { kindText, linesInOrder, lineText, waitedText, type LineOfQueue } from "./queueText";

/** A line may be long; who calls needs its head. */
const SHOWN = 8;

interface QueueLinesProps {
  queue: StationQueue;
  ownLineIds: readonly string[];
  now: number;
}

/** Who waits, line by line, in the order in which they will be called. */
export function QueueLines({ queue, ownLineIds, now }: QueueLinesProps) {
  return (
    <Section id="desk-queue" title={`等待 ${queue.waiting.length} 人`}>
      {linesInOrder(queue.lines, queue.waiting, ownLineIds).map((line) => (
        <WaitingLine key={line.lineId} line={line} now={now} />
      ))}
    </Section>
  );
}

function WaitingLine({ line, now }: { line: LineOfQueue; now: number }) {
  const hidden = line.tickets.length - SHOWN;
  return (
    <Box className="card desk-line">
      <Box className="row">
        <Words className="t-strong grow">{line.name}</Words>
        {line.isOwn ? <Tag>本窗口</Tag> : null}
      </Box>
      <Words className="block t-small t-2">{lineText(line)}</Words>
      {line.tickets.length > 0 ? (
        <Box role="list" label={`${line.name}的等待`}>
          {line.tickets.slice(0, SHOWN).map((ticket) => (
            <TicketLine key={ticket.ticketId} ticket={ticket} note={waitedText(ticket.takenAt, now)} />
          ))}
        </Box>
      ) : null}
      {hidden > 0 ? <Words className="block t-small t-2">{`后面还有${hidden}人`}</Words> : null}
    </Box>
  );
}

function TicketLine({ ticket, note }: { ticket: StaffTicket; note: string }) {
  return (
    <Box role="listitem" className="desk-ticket row">
      <Words className="digits t-strong desk-ticket-number">{ticket.number}</Words>
      <Words className="t-small grow">{kindText(ticket)}</Words>
      {ticket.priority ? <Tag tone="warn">优先</Tag> : null}
      <Words className="t-small t-2 digits">{note}</Words>
    </Box>
  );
}
