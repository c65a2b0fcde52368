import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { effortFrom, effortView } from "@/lib/figures/pipeline/effort-view";
import { type Result, succeed } from "@/lib/model/result";
import type { EffortView } from "@/lib/views/effort";
import { allOf } from "../../wiring/records";
import { type Opened, readDeals, readEffort } from "./deals";

/** What the log says of the effort behind the pipeline, and whether proposals were followed up. */
export async function readEffortView(opened: Opened): Promise<Result<EffortView>> {
  const { setup, asOf, schedules, absences } = opened;
  const read = await allOf({ deals: readDeals(opened), rows: readEffort(opened, effortFrom(asOf)) });
  if (!read.ok) return read;
  const { deals, rows } = read.value;
  const calendar = createWorkingCalendar({ schedules, absences, presences: [] });
  return succeed(effortView(deals.histories, rows, setup, asOf, (day) => calendar.isWorked(day)));
}
