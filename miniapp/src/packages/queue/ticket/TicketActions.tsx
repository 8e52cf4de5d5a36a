import type { Ticket } from "@yanta/types";
import { useState } from "react";
import { useWrite } from "../../../features/answers";
import { sentenceTime } from "../../../features/booking";
import { usePreferences } from "../../../features/preferences";
import { Box, Words } from "../../../platform/elements";
import { openPage } from "../../../platform/router";
import { Button } from "../../../ui/Button";
import { Sheet } from "../../../ui/Sheet";
import { ProblemNotice } from "../../../ui/states";

interface TicketActionsProps {
  ticket: Ticket;
  onChanged: (ticket: Ticket) => void;
}

/** Whoever cannot come says so, also when called: the next one is served sooner. */
const MAY_LEAVE: readonly Ticket["state"][] = ["waiting", "called", "parked", "skipped"];

/** How many people one lets go first. */
const DEFER_CHOICES = [1, 3, 5] as const;

/** 延后, 取消 and 重新排队: only those that the state allows. Giving a number up asks once. */
export function TicketActions({ ticket, onChanged }: TicketActionsProps) {
  const [asking, setAsking] = useState<"nothing" | "defer" | "cancel">("nothing");
  const deferring = useWrite("deferTicket");
  const cancelling = useWrite("cancelTicket");
  const params = { ticketId: ticket.ticketId };
  const failure = deferring.failure ?? cancelling.failure;
  const close = () => setAsking("nothing");
  const [places, setPlaces] = useState(0);
  const defer = async (wanted: number) => {
    close();
    cancelling.clear();
    setPlaces(wanted);
    const done = await deferring.write({ params, body: { places: wanted } });
    if (done) onChanged(done.data);
  };
  const cancel = async () => {
    close();
    deferring.clear();
    const done = await cancelling.write({ params });
    if (done) onChanged(done.data);
  };
  const retry = () => void (deferring.failure ? defer(places) : cancel());
  const busy = deferring.busy || cancelling.busy;
  return (
    <Box className="section stack">
      {failure ? <ProblemNotice failure={failure} onRetry={retry} /> : null}
      {ticket.state === "skipped" ? <Requeue ticket={ticket} onChanged={onChanged} /> : null}
      {ticket.state === "left" ? <TakeAgain ticket={ticket} /> : null}
      {MAY_LEAVE.includes(ticket.state) ? (
        <Box className="wrap actions">
          {ticket.state === "waiting" && ticket.canDefer ? (
            <Button id="defer" disabled={busy} onPress={() => setAsking("defer")}>
              延后
            </Button>
          ) : null}
          <Button id="cancel-ticket" disabled={busy} onPress={() => setAsking("cancel")}>
            取消
          </Button>
        </Box>
      ) : null}
      {asking === "defer" ? <DeferSheet onDefer={(wanted) => void defer(wanted)} onClose={close} /> : null}
      {asking === "cancel" ? <CancelSheet onCancel={() => void cancel()} onClose={close} /> : null}
    </Box>
  );
}

function DeferSheet({ onDefer, onClose }: { onDefer: (places: number) => void; onClose: () => void }) {
  return (
    <Sheet id="defer-sheet" title="让几位先办？" closeName="不延后" onClose={onClose}>
      <Box className="sheet-text stack">
        {DEFER_CHOICES.map((places) => (
          <Button key={places} id={`defer-${places}`} wide onPress={() => onDefer(places)}>
            {`让${places}位先办`}
          </Button>
        ))}
      </Box>
    </Sheet>
  );
}

function CancelSheet({ onCancel, onClose }: { onCancel: () => void; onClose: () => void }) {
  return (
    <Sheet id="cancel-sheet" title="不排了？" closeName="接着排" onClose={onClose}>
      <Box className="sheet-text stack">
        <Words className="block">取消后这个号就没有了，要办得重新取号。</Words>
        <Button id="cancel-ticket-yes" kind="main" wide onPress={onCancel}>
          取消这个号
        </Button>
      </Box>
    </Sheet>
  );
}

function TakeAgain({ ticket: { taskCode, stationId } }: { ticket: Ticket }) {
  return (
    <Button
      id="take-again"
      kind="main"
      wide
      onPress={() => openPage("/packages/queue/take/index", { taskCode, stationId })}
    >
      重新取号
    </Button>
  );
}

function Requeue({ ticket, onChanged }: TicketActionsProps) {
  const elder = usePreferences((preferences) => preferences.elder);
  const requeueing = useWrite("requeueTicket");
  const { ticketId, requeueUntil } = ticket;
  const isOpen = requeueUntil !== undefined && Date.parse(ticket.asOf) <= Date.parse(requeueUntil);
  const requeue = async () => {
    const done = await requeueing.write({ params: { ticketId } });
    if (done) onChanged(done.data);
  };
  if (!isOpen) return <TakeAgain ticket={ticket} />;
  return (
    <Box className="stack">
      {requeueing.failure ? <ProblemNotice failure={requeueing.failure} onRetry={() => void requeue()} /> : null}
      <Words className="block">{`${sentenceTime(Date.parse(requeueUntil), elder)}前可以重新排队，按您原来的取号时间排。`}</Words>
      <Button id="requeue" kind="main" wide disabled={requeueing.busy} onPress={() => void requeue()}>
        {requeueing.busy ? "正在提交…" : "重新排队"}
      </Button>
    </Box>
  );
}
