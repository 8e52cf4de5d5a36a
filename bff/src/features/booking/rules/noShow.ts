import type { BookingRules } from "@yanta/types";

const MS_PER_DAY = 86_400_000;

export interface NoShowRecord {
  appointmentId: string;
  at: Date;
}

type NoShowRules = Pick<BookingRules, "noShowLimit" | "noShowWindowDays" | "restrictionDays">;

export interface NoShowOutcome {
  /** Those that still count. */
  counted: NoShowRecord[];
  /** One more would restrict: say so while it can be avoided. */
  warn: boolean;
  /** Ends by itself; booking by phone and walking in stay open all the while. */
  restrictedUntil: Date | null;
}

/**
 * What one more missed appointment comes to. Only those of the rolling window count; the one before the limit warns; the
 * limit restricts online booking for some days, after which nothing needs to be lifted.
 *
 * @param earlier - in any order; the same appointment counts once.
 */
export function afterNoShow(earlier: readonly NoShowRecord[], missed: NoShowRecord, rules: NoShowRules): NoShowOutcome {
  const since = missed.at.getTime() - rules.noShowWindowDays * MS_PER_DAY;
  const counted = [
    ...earlier.filter(({ at, appointmentId }) => at.getTime() > since && appointmentId !== missed.appointmentId),
    missed,
  ];
  const reached = counted.length >= rules.noShowLimit;
  return {
    counted,
    warn: counted.length === rules.noShowLimit - 1,
    restrictedUntil: reached ? new Date(missed.at.getTime() + rules.restrictionDays * MS_PER_DAY) : null,
  };
}
