import { describe, expect, test } from "@jest/globals";
import { MOVES, type Move } from "./moves";
import { moveTicket } from "./moveTicket";
import { MOVERS, TICKET_STATES, type Mover, type QueueTicket, type TicketState } from "./tickets";

const at = (clock: string) => new Date(`2026-03-02T${clock}+08:00`);

/** A ticket as it stands in each state, with an undoable move just made where one leads there. */
function ticketIn(state: TicketState): QueueTicket {
  const held = state === "called" || state === "serving";
  return {
    ticketId: "t1",
    kind: "walkIn",
    priority: false,
    takenAt: at("09:00:00"),
    state,
    lineId: "S.A",
    calls: state === "waiting" ? 0 : 1,
    ...(held ? { heldBy: "S.W1" } : {}),
    ...(state === "waiting" ? {} : { counterId: "S.W1", calledAt: at("10:00:00") }),
    ...(state === "skipped" ? { skippedAt: at("10:00:00") } : {}),
    behind: [],
    eventCount: 1,
  };
}

/**
 * Who may do what where, written once more by hand: r resident, c clerk, s supervisor, y the system; "-" nobody. In the
 * order of the states' list: waiting, called, serving, parked, skipped, finished, left.
 */
const allowed: Record<Move, readonly [string, string, string, string, string, string, string]> = {
  call: ["cs", "-", "-", "-", "-", "-", "-"],
  recall: ["-", "cs", "-", "-", "-", "-", "-"],
  skip: ["-", "cs", "-", "-", "-", "-", "-"],
  start: ["-", "cs", "-", "-", "-", "-", "-"],
  finish: ["-", "-", "cs", "-", "-", "-", "-"],
  transfer: ["cs", "cs", "cs", "cs", "-", "-", "-"],
  park: ["-", "cs", "csy", "-", "-", "-", "-"],
  resume: ["-", "-", "-", "cs", "-", "-", "-"],
  defer: ["rcs", "-", "-", "-", "-", "-", "-"],
  requeue: ["-", "-", "-", "-", "rcs", "-", "-"],
  leave: ["rcsy", "rcs", "-", "rcsy", "rcsy", "-", "-"],
  release: ["-", "y", "-", "-", "-", "-", "-"],
  // Without a fresh undoable move there is nothing to take back, in any state.
  undo: ["-", "-", "-", "-", "-", "-", "-"],
};
const letters: Record<Mover, string> = { resident: "r", clerk: "c", supervisor: "s", system: "y" };
const leadsTo: Partial<Record<Move, TicketState>> = {
  call: "called",
  recall: "called",
  skip: "skipped",
  start: "serving",
  finish: "finished",
  transfer: "waiting",
  park: "parked",
  resume: "serving",
  defer: "waiting",
  requeue: "waiting",
  leave: "left",
  release: "waiting",
};

const cells = MOVES.flatMap((move) =>
  TICKET_STATES.flatMap((state, column) =>
    MOVERS.map((mover) => ({ move, state, mover, may: allowed[move][column]?.includes(letters[mover]) ?? false })),
  ),
);

describe("every move from every state by everybody", () => {
  test("is in the table: 13 moves × 7 states × 4 movers", () => expect(cells).toHaveLength(364));

  test.each(cells)("$mover may $move a $state ticket: $may", ({ move, state, mover, may }) => {
    const request = { move, mover, counterId: "S.W1", lineId: "S.B", behind: ["t2"] };
    const outcome = moveTicket(ticketIn(state), request, at("10:00:05"));
    expect(outcome.refusal).toBe(may ? null : "move-not-allowed");
    if (outcome.refusal === null) {
      expect(outcome.ticket.state).toBe(leadsTo[move]);
      expect(outcome.event).toMatchObject({ type: move, at: at("10:00:05") });
      expect(outcome.ticket.takenAt).toEqual(at("09:00:00"));
      expect(outcome.ticket.heldBy).toBe(["called", "serving"].includes(outcome.ticket.state) ? "S.W1" : undefined);
    }
  });
});

const made = (ticket: QueueTicket, move: Move, clock: string): QueueTicket => {
  const outcome = moveTicket(
    ticket,
    { move, mover: "clerk", counterId: "S.W1", lineId: "S.B", behind: ["t2"] },
    at(clock),
  );
  if (outcome.refusal !== null) throw new Error(`${move}: ${outcome.refusal}`);
  return outcome.ticket;
};

describe("taking a move back", () => {
  const undoable = [
    { move: "call", from: "waiting" },
    { move: "skip", from: "called" },
    { move: "start", from: "called" },
    { move: "finish", from: "serving" },
    { move: "park", from: "serving" },
    { move: "transfer", from: "serving" },
  ] as const;

  test.each(undoable)("puts a ticket back as it was before $move", ({ move, from }) => {
    const before = ticketIn(from);
    const after = made(made(before, move, "10:00:00"), "undo", "10:00:10");
    expect(after).toEqual({ ...before, eventCount: before.eventCount + 2 });
  });

  test.each(undoable)("is too late 10 seconds after $move", ({ move, from }) => {
    const moved = made(ticketIn(from), move, "10:00:00");
    const outcome = moveTicket(moved, { move: "undo", mover: "clerk" }, at("10:00:10.001"));
    expect(outcome.refusal).toBe("move-not-allowed");
  });

  test.each(MOVERS)("by a %s: only the desk may", (mover) => {
    const moved = made(ticketIn("called"), "skip", "10:00:00");
    const outcome = moveTicket(moved, { move: "undo", mover }, at("10:00:01"));
    expect(outcome.refusal).toBe(mover === "clerk" || mover === "supervisor" ? null : "move-not-allowed");
  });

  test.each(["recall", "resume", "defer", "requeue", "leave"] as const)("is not offered after %s", (move) => {
    const from = {
      recall: "called",
      resume: "parked",
      defer: "waiting",
      requeue: "skipped",
      leave: "waiting",
    } as const;
    expect(made(ticketIn(from[move]), move, "10:00:00").undo).toBeUndefined();
  });

  test("is not offered after what the system has done", () => {
    const parked = moveTicket(ticketIn("serving"), { move: "park", mover: "system" }, at("10:00:00"));
    expect(parked).toMatchObject({ refusal: null, ticket: { state: "parked" } });
    expect(parked.refusal === null && parked.ticket.undo).toBeUndefined();
  });

  test("twice takes only one move back", () => {
    const back = made(made(ticketIn("called"), "skip", "10:00:00"), "undo", "10:00:01");
    expect(moveTicket(back, { move: "undo", mover: "clerk" }, at("10:00:02")).refusal).toBe("move-not-allowed");
  });
});

describe("a call", () => {
  test("is repeated twice, never a third time", () => {
    const thrice = made(
      made(made(ticketIn("waiting"), "call", "10:00:00"), "recall", "10:01:00"),
      "recall",
      "10:02:00",
    );
    expect(thrice.calls).toBe(3);
    const fourth = moveTicket(thrice, { move: "recall", mover: "clerk" }, at("10:03:00"));
    expect(fourth.refusal).toBe("move-not-allowed");
  });

  test("that was missed can be made good for exactly 30 minutes", () => {
    const skipped = made(ticketIn("called"), "skip", "10:00:00");
    const back = (clock: string) => moveTicket(skipped, { move: "requeue", mover: "resident" }, at(clock)).refusal;
    expect(back("10:30:00")).toBeNull();
    expect(back("10:30:00.001")).toBe("requeue-too-late");
  });

  test("starts anew after the return", () => {
    const twice = made(made(ticketIn("waiting"), "call", "10:00:00"), "recall", "10:01:00");
    const returned = made(made(twice, "skip", "10:02:00"), "requeue", "10:03:00");
    expect(made(returned, "call", "10:04:00").calls).toBe(1);
  });
});

describe("a move that lacks what it needs", () => {
  test.each([
    { says: "a call without a counter", request: { move: "call" }, from: "waiting" },
    { says: "a transfer without a line", request: { move: "transfer" }, from: "serving" },
    { says: "a transfer to its own line", request: { move: "transfer", lineId: "S.A" }, from: "serving" },
    { says: "a deferral with nobody behind", request: { move: "defer", behind: [] }, from: "waiting" },
    { says: "a resumption without a counter", request: { move: "resume" }, from: "parked" },
  ] as const)("$says is refused", ({ request, from }) => {
    expect(moveTicket(ticketIn(from), { mover: "clerk", ...request }, at("10:00:00")).refusal).toBe("move-not-allowed");
  });
});
