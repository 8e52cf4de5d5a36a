import type { StaffTicket } from "@yanta/types";
import { useWrite } from "../../../features/answers";
import { callAsStaff, ProblemLine } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { Button } from "../../../ui/Button";
import { Section } from "../../../ui/Card";
import { newestFirst } from "./queueText";
import type { CounterDesk } from "./useCounterDesk";

/** Tickets that are put aside, and those who missed their call: each with the way back. */
export function SetAside({ desk }: { desk: CounterDesk }) {
  const requeueing = useWrite("requeueTicket", callAsStaff);
  const { queue, busy } = desk;
  if (!queue) return null;
  const requeue = async ({ ticketId, number }: StaffTicket) => {
    if (!(await requeueing.write({ params: { ticketId } }))) return;
    desk.say(`${number}号：已回到队里，按原来的时间排`);
    await desk.look();
  };
  const canResume = !busy && desk.counter !== undefined && desk.counter.ticket === undefined;
  return (
    <Box>
      <Section id="desk-parked" title={`挂起 ${queue.parked.length}`}>
        {queue.parked.length === 0 ? <Words className="block t-2">没有挂起的号</Words> : null}
        {queue.parked.map((ticket) => (
          <AsideRow
            key={ticket.ticketId}
            ticket={ticket}
            action="恢复办理"
            disabled={!canResume || !ticket.moves.includes("resume")}
            onPress={() => void desk.move("resume", ticket)}
          />
        ))}
      </Section>
      <Section id="desk-skipped" title={`过号 ${queue.skipped.length}`}>
        {queue.skipped.length === 0 ? <Words className="block t-2">没有过号的</Words> : null}
        <ProblemLine failure={requeueing.failure} />
        {newestFirst(queue.skipped).map((ticket) => (
          <AsideRow
            key={ticket.ticketId}
            ticket={ticket}
            note={ticket.requeueUntil ? `${ticket.requeueUntil.slice(11, 16)}前可重排` : undefined}
            action="重新排队"
            disabled={requeueing.busy || !ticket.moves.includes("requeue")}
            onPress={() => void requeue(ticket)}
          />
        ))}
      </Section>
    </Box>
  );
}

interface AsideRowProps {
  ticket: StaffTicket;
  note?: string;
  action: string;
  disabled: boolean;
  onPress: () => void;
}

function AsideRow({ ticket, note, action, disabled, onPress }: AsideRowProps) {
  return (
    <Box className="desk-aside row">
      <Words className="grow">
        <Words className="digits t-strong">{ticket.number}</Words>
        <Words className="block t-small t-2">{note ?? ticket.taskName}</Words>
      </Words>
      <Button
        id={`aside-${ticket.ticketId}`}
        label={`${ticket.number}号${action}`}
        disabled={disabled}
        onPress={onPress}
      >
        {action}
      </Button>
    </Box>
  );
}
