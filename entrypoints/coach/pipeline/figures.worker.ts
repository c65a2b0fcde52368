import { createRandom } from "@/lib/app/sample/random";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { effortRows } from "@/lib/figures/pipeline/effort-rows";
import { effortView } from "@/lib/figures/pipeline/effort-view";
import { opportunityHistories, type OpportunityHistory } from "@/lib/figures/pipeline/history";
import { pipelineFigures } from "@/lib/figures/pipeline/pipeline-figures";
import type { Account } from "@/lib/model/people";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import type { EffortRow } from "@/lib/views/pipeline-rows";
import type { FiguresBasis, FromFigures, ToFigures } from "./figures-messages";

/** The same draws at every reading: a figure that nothing changed must not flicker. */
const seed = 20_180_601;

const opportunities: Opportunity[] = [];
const stages: Stage[] = [];
const accounts: Account[] = [];
const rows: EffortRow[] = [];
let made: OpportunityHistory[] | null = null;

function histories({ clock, setup }: FiguresBasis): OpportunityHistory[] {
  const zoneClock = createZoneClock(clock.timeZone, clock.dayStartsAtHour);
  made ??= opportunityHistories(opportunities, stages, accounts, (at) => zoneClock.dayOf(at), setup.steps);
  return made;
}

function take<Item>(into: Item[], some: readonly Item[]): null {
  for (const one of some) into.push(one);
  return null;
}

function answer(told: ToFigures): FromFigures | null {
  switch (told.tell) {
    case "opportunities":
      return take(opportunities, told.records);
    case "stages":
      return take(stages, told.records);
    case "accounts":
      return take(accounts, told.records);
    case "actions":
      return take(rows, effortRows(told.records, accounts));
    case "figures": {
      const { setup, asOf } = told.basis;
      return {
        say: "figures",
        figures: pipelineFigures(histories(told.basis), setup, asOf, createRandom(seed)),
      };
    }
    case "effort": {
      const { setup, asOf, schedules, absences } = told.basis;
      const calendar = createWorkingCalendar({ schedules, absences, presences: [] });
      const isWorked = (day: string) => calendar.isWorked(day);
      return { say: "effort", effort: effortView(histories(told.basis), rows, setup, asOf, isWorked) };
    }
  }
}

addEventListener("message", ({ data }: MessageEvent<ToFigures>) => {
  let said: FromFigures | null;
  try {
    said = answer(data);
  } catch {
    said = { say: "failed" };
  }
  if (said) postMessage(said);
});
