import { formatInstant } from "@yanta/domain/calendar";
import type { CounterState } from "@yanta/types";
import type { z } from "zod";
import type { Staff } from "../../../platform/actor";
import type { QueueParts } from "../parts";
import type { HallCounter } from "../ports";
import type { CounterDocument } from "../model";
import type { LiveTicket, StationPicture } from "./picture";
import { staffAnswer } from "./staffAnswer";

type CounterAnswer = z.input<typeof CounterState>;

/** A counter as the desk and the supervisor see it. Its state follows from the ticket that it holds. */
export async function counterView(
  parts: QueueParts,
  picture: StationPicture,
  { counterId, name, lineIds }: HallCounter,
  staff: Staff,
): Promise<CounterAnswer> {
  const counter = picture.counters.find((one) => one.counterId === counterId);
  const held = picture.live.find(({ heldBy }) => heldBy === counterId);
  const state = stateOf(counter, held);
  const staffId = state === "closed" ? undefined : counter?.staffId;
  const staffName = staffId === undefined ? undefined : await parts.people?.staffName(staffId);
  return {
    counterId,
    name,
    state,
    lineIds: [...(counter?.lineIds ?? lineIds)],
    ...(staffName === undefined ? {} : { staffName }),
    ...(staffId === undefined ? {} : { mine: staffId === staff.staffId }),
    ...(held === undefined ? {} : { ticket: await staffAnswer(parts, staff, held, picture) }),
    ...(state === "closed" || counter?.openedAt === undefined ? {} : { openedAt: formatInstant(counter.openedAt) }),
  };
}

function stateOf(counter: CounterDocument | undefined, held: LiveTicket | undefined): CounterAnswer["state"] {
  if (held !== undefined) return held.state === "serving" ? "serving" : "calling";
  if (counter === undefined || counter.state === "closed") return "closed";
  return counter.state === "paused" ? "paused" : "free";
}
