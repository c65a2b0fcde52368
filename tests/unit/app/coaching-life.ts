import type { Ports } from "@/lib/app/ports";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import type { StoredAction } from "@/lib/model/action";
import { recomputeTotals } from "@/lib/store/day-totals-cache";
import { actionRow } from "@/lib/store/record-rows";
import type { RoutineDraft } from "@/lib/views/routine-room";
import { actionOn } from "../coach/routines/routine-life";

// Monday the 23rd of November 2026, at eleven in Paris.
export const today = "2026-11-23";

/** A routine as it is written, read the CRM once a day unless it says otherwise. */
export const draft = (fields: Partial<RoutineDraft> = {}): RoutineDraft => ({
  id: "r1",
  name: "Read the CRM",
  match: { kinds: ["crm-review"] },
  times: 1,
  per: "day",
  ...fields,
});

/** Stores actions with the totals of their days. */
export async function log({ database }: Ports, actions: readonly StoredAction[]): Promise<void> {
  await database.actions.bulkPut(actions.map(actionRow));
  await recomputeTotals(
    database,
    actions.map(({ day }) => day),
    createZoneClock("Europe/Paris"),
  );
}

/** The last so many worked days before today, oldest first. */
export function weekdaysBefore(count: number): string[] {
  const days: string[] = [];
  for (let day = addDays(today, -1); days.length < count; day = addDays(day, -1)) {
    if (![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay())) days.unshift(day);
  }
  return days;
}

/** A life in which nearly every mail is an answer. */
export const answeringLife = (count: number) =>
  weekdaysBefore(count).flatMap((day) =>
    Array.from({ length: 20 }, (_, nth) =>
      actionOn(day, {
        kind: "email",
        initiative: nth === 0 ? "proactive" : "reactive",
        at: `${day}T${String(9 + Math.floor(nth / 3)).padStart(2, "0")}:30:00+01:00`,
      }),
    ),
  );
