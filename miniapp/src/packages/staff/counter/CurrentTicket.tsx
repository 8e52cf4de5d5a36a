import type { StaffTicket } from "@yanta/types";
import type { CounterState } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { replacePage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Tag } from "../../../ui/Tag";
import { elapsedText, kindText } from "./queueText";

interface CurrentTicketProps {
  counter: CounterState;
  /** UTC milliseconds by the BFF's clock. */
  now: number;
}

const EMPTY: Record<"free" | "paused", string> = { free: "现在没有号", paused: "暂停中" };

/** The ticket that the counter holds, to be read from a metre away. */
export function CurrentTicket({ counter, now }: CurrentTicketProps) {
  const { ticket, state } = counter;
  if (!ticket) {
    return (
      <Box className="desk-now desk-now-empty">
        <Words className="block desk-number-none">{state === "paused" ? EMPTY.paused : EMPTY.free}</Words>
      </Box>
    );
  }
  const isServing = ticket.state === "serving";
  const since = Date.parse((isServing ? ticket.startedAt : ticket.calledAt) ?? ticket.asOf);
  return (
    <Box className="desk-now">
      <Box className="row">
        <Words id="desk-number" className="desk-number digits grow">
          {ticket.number}
        </Words>
        <Box className="desk-clock">
          <Words className="block t-strong">{isServing ? "办理中" : `第${ticket.calls}次叫号`}</Words>
          <Words className="block digits">{`${isServing ? "已用" : "已等"} ${elapsedText(since, now)}`}</Words>
        </Box>
      </Box>
      <TicketFacts ticket={ticket} />
    </Box>
  );
}

function TicketFacts({ ticket }: { ticket: StaffTicket }) {
  const { taskCode, taskName, lineName, person, priority } = ticket;
  const who = [person?.name, person?.phone].filter(Boolean).join(" ");
  return (
    <Box>
      <Words className="block t-strong">{taskName}</Words>
      <Box className="wrap tags">
        <Tag tone="quiet">{lineName}</Tag>
        <Tag tone={ticket.kind === "booked" ? "brand" : "quiet"}>{kindText(ticket)}</Tag>
        {priority ? <Tag tone="warn">优先</Tag> : null}
      </Box>
      {who ? <Words className="block digits">{who}</Words> : null}
      <Button
        id="desk-verify"
        kind="plain"
        onPress={() => replacePage("/packages/staff/verify/index", { taskCode, name: taskName })}
      >
        核验证照
      </Button>
    </Box>
  );
}
