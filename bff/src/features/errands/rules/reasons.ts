import { clockTime, shanghaiDay, shanghaiMinuteOfDay, type WorkCalendar } from "@yanta/domain/calendar";
import { describeDay, describeNow, spansOn, type Opening } from "@yanta/domain/hours";
import type { Level, Prospect } from "./rankPlaces";
import type { Travel } from "./travel";

/** What the reason for one place's rank needs to know of the others. */
export interface Standing {
  /** From 0. */
  rank: number;
  /** No listed place is nearer. */
  isNearest: boolean;
  /** A nearer one can do it on arrival, and stands behind because of its line. */
  nearerIsOpen: boolean;
}

const GOING = { walk: "走", bicycle: "骑车", drive: "开车" } as const;
const GOING_THERE = { walk: "走过去", bicycle: "骑车过去", drive: "开车过去" } as const;
const LEVEL_NAMES: Record<Level, string> = {
  district: "区级大厅",
  street: "街道中心",
  community: "社区站点",
  kiosk: "驿站",
};

/**
 * Why a place stands where it stands, in words that help to decide:
 * `走约9分钟到，开门到17:30，离您最近的能办的地方` · `走过去要25分钟，到时已停止取号` · `午休，13:30开门`.
 */
export function reasonFor(prospect: Prospect, standing: Standing, taskCode: string, calendar: WorkCalendar): string {
  const parts = prospect.openForErrand ? openParts(prospect, standing) : [closedText(prospect, taskCode, calendar)];
  return [...parts, ...channelNote(prospect.candidate.channel)].join("，");
}

function openParts({ travel, onArrival, candidate, arriveAt }: Prospect, standing: Standing): string[] {
  const open = openUntil(onArrival, arriveAt);
  if (travel === undefined) return [LEVEL_NAMES[candidate.level], open];
  return [`${GOING[travel.mode]}约${travel.minutes}分钟到`, open, ...standingText(standing)];
}

function standingText({ rank, isNearest, nearerIsOpen }: Standing): string[] {
  if (rank > 0) return isNearest ? ["离您最近，但排队要久些"] : [];
  if (isNearest) return ["离您最近的能办的地方"];
  return [nearerIsOpen ? "近处排队要久些，这里最快" : "更近的地方到时不能办，这里最快"];
}

/** A place that never closes before the calendar ends has no closing time to tell. */
function openUntil({ closesAt }: Opening, arriveAt: Date): string {
  if (closesAt === null) return "一直开着";
  const time = clockTime(shanghaiMinuteOfDay(closesAt));
  const today = shanghaiDay(arriveAt);
  const lastDay = shanghaiDay(new Date(closesAt.getTime() - 1));
  const shown = time === "00:00" ? "24:00" : time;
  return lastDay === today ? `开门到${shown}` : `开门到${describeDay(lastDay, today)}${shown}`;
}

function closedText(prospect: Prospect, taskCode: string, calendar: WorkCalendar): string {
  const { travel, onLeaving, onArrival, arriveAt, candidate } = prospect;
  if (travel !== undefined && onLeaving.open) return tooLate(travel, onArrival, arriveAt);
  const spans = spansOn(candidate.hours, taskCode, shanghaiDay(arriveAt), calendar);
  const state = describeNow(onArrival, arriveAt, spans);
  return travel === undefined ? `${LEVEL_NAMES[candidate.level]}，${state}` : state;
}

/** Open now, but not when the resident gets there: going now would be a wasted trip. */
function tooLate(travel: Travel, onArrival: Opening, arriveAt: Date): string {
  const state = onArrival.doorsOpen ? "到时已停止取号" : "到时已关门";
  return `${GOING_THERE[travel.mode]}要${travel.minutes}分钟，${state}${reopening(onArrival, arriveAt)}`;
}

function reopening({ nextOpenAt }: Opening, arriveAt: Date): string {
  if (nextOpenAt === null) return "";
  const time = clockTime(shanghaiMinuteOfDay(nextOpenAt));
  const today = shanghaiDay(arriveAt);
  const day = shanghaiDay(nextOpenAt);
  return `，${day === today ? "" : describeDay(day, today)}${time}再开始`;
}

function channelNote(channel: Prospect["candidate"]["channel"]): string[] {
  if (channel === "byAppointment") return ["要先预约"];
  return channel === "terminal" ? ["在自助机上办"] : [];
}
