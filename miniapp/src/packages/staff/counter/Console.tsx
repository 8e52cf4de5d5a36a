import { useEffect, useRef, useState } from "react";
import { type CounterState, ProblemLine, type StationQueue } from "../../../features/staff";
import { Box, Words } from "../../../platform/elements";
import { focusIfLost } from "../../../platform/keyboard";
import { CounterHead } from "./CounterHead";
import { CurrentTicket } from "./CurrentTicket";
import { DeskActions, nextAction } from "./DeskActions";
import { DeskHelp } from "./DeskHelp";
import type { DeskAction } from "./deskKeys";
import { refusalOf, undoSecondsLeft, type Desk } from "./deskMoves";
import { QueueLines } from "./QueueLines";
import { RatingCode } from "./RatingCode";
import { SetAside } from "./SetAside";
import { TransferSheet } from "./TransferSheet";
import type { CounterDesk } from "./useCounterDesk";
import { useDeskKeys } from "./useDeskKeys";
import { useServerClock } from "./useServerClock";

interface ConsoleProps {
  desk: CounterDesk;
  counter: CounterState;
  queue: StationQueue;
}

/** An open counter: the current ticket and its actions, who waits, what is set aside. */
export function Console({ desk, counter, queue }: ConsoleProps) {
  const now = useServerClock(desk.clockAheadMs);
  const [dialog, setDialog] = useState<"transfer" | "lines" | "rating">();
  const at = deskNow(desk, counter, now);
  const act = (action: DeskAction) => {
    const refusal = refusalOf(action, at);
    if (refusal) desk.say(refusal);
    else if (action === "transfer") setDialog("transfer");
    else void perform(desk, counter, action);
  };
  useDeskKeys({ paused: dialog !== undefined, onAction: act });
  useFocusOnNext(at);
  return (
    <Box className="desk">
      <Box className="desk-main">
        <CounterHead {...{ desk, counter, queue }} onDialog={(open) => setDialog(open ? "lines" : undefined)} />
        <Box className="card">
          <CurrentTicket counter={counter} now={now} />
          <Box className="row">
            <Box id="desk-said" className="desk-said grow" role="status">
              <Words className="t-strong">{desk.said}</Words>
            </Box>
            <RatingCode counterId={counter.counterId} onDialog={(open) => setDialog(open ? "rating" : undefined)} />
          </Box>
          <ProblemLine failure={desk.problem} />
          <DeskActions at={at} last={desk.last} onAction={act} />
        </Box>
      </Box>
      <Box className="desk-queue">
        <QueueLines queue={queue} ownLineIds={counter.lineIds} now={now} />
      </Box>
      <Box className="desk-side">
        <SetAside desk={desk} />
        <DeskHelp counterCode={queue.counterCode} />
      </Box>
      {dialog === "transfer" && counter.ticket ? (
        <TransferSheet
          ticket={counter.ticket}
          lines={queue.lines}
          onClose={() => setDialog(undefined)}
          onChoose={(lineId) => {
            setDialog(undefined);
            if (counter.ticket) void desk.transfer(counter.ticket, lineId);
          }}
        />
      ) : null}
    </Box>
  );
}

function deskNow(desk: CounterDesk, { state, ticket }: CounterState, now: number): Desk {
  const { last, busy, failure } = desk;
  return {
    state,
    ticket,
    undoSeconds: undoSecondsLeft(last, now),
    undoBlocked: ticket !== undefined && ticket.ticketId !== last?.ticketId,
    busy,
    stale: failure !== undefined,
  };
}

async function perform(desk: CounterDesk, { ticket }: CounterState, action: Exclude<DeskAction, "transfer">) {
  if (action === "callNext") await desk.callNext();
  else if (action === "undo") await desk.undo();
  else if (ticket) await desk.move(action, ticket);
}

/** The button just pressed is off now: the focus goes on to what usually comes next. */
function useFocusOnNext(at: Desk): void {
  const wasBusy = useRef(false);
  const { busy, state } = at;
  useEffect(() => {
    if (wasBusy.current && !busy) focusIfLost(`desk-${nextAction({ state })}`);
    wasBusy.current = busy;
  }, [busy, state]);
}
