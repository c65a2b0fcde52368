import { createRandom } from "@/lib/app/sample/random";
import { createWorkingCalendar } from "@/lib/coach/working-day/working-calendar";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { type Analysis, analyse, drawnOf, recordsBehind } from "@/lib/figures/analysis/analyse";
import type { AnalysisChoice } from "@/lib/figures/analysis/choice";
import { measureOf } from "@/lib/figures/analysis/measures";
import { dealTotals } from "@/lib/figures/analysis/totals";
import { dealLines } from "@/lib/figures/pipeline/deal-lines";
import { dealsBehindFigure } from "@/lib/figures/pipeline/deals-behind";
import { effortRows } from "@/lib/figures/pipeline/effort-rows";
import { effortView } from "@/lib/figures/pipeline/effort-view";
import { opportunityHistories, type OpportunityHistory } from "@/lib/figures/pipeline/history";
import { pipelineFigures } from "@/lib/figures/pipeline/pipeline-figures";
import { stageRates } from "@/lib/figures/pipeline/stage-rates";
import type { Action, StoredAction } from "@/lib/model/action";
import type { Account } from "@/lib/model/people";
import type { Opportunity, Stage } from "@/lib/model/pipeline";
import type { EffortRow } from "@/lib/views/pipeline-rows";
import type { DeskQuestion, FiguresBasis, FromDesk, Handed, ToDesk } from "./desk-messages";

/** The same draws at every reading: a figure that nothing changed must not flicker. */
const seeds = { figures: 20_180_601, analysis: 20_200_229 };

const opportunities: Opportunity[] = [];
const stages: Stage[] = [];
const accounts: Account[] = [];
let made: OpportunityHistory[] | null = null;
/** What readings of actions brought that nobody has asked about yet. */
const efforts = new Map<number, EffortRow[]>();
const analysed = new Map<number, StoredAction[]>();

function take<Item>(into: Item[], some: readonly Item[]): void {
  for (const one of some) into.push(one);
}

/** The store decides an action's local day when it writes it: without one there is none. */
const isStored = (action: Action): action is StoredAction => action.day !== undefined;

function keep(handed: Handed): void {
  switch (handed.hand) {
    case "opportunities":
      return take(opportunities, handed.records);
    case "stages":
      return take(stages, handed.records);
    case "accounts":
      return take(accounts, handed.records);
    case "actions": {
      const { to, reading, records } = handed;
      return to === "effort"
        ? take(listOf(efforts, reading), effortRows(records, accounts))
        : take(listOf(analysed, reading), records.filter(isStored));
    }
  }
}

function listOf<Item>(lists: Map<number, Item[]>, reading: number): Item[] {
  const list = lists.get(reading) ?? [];
  lists.set(reading, list);
  return list;
}

/** What a reading brought, once. */
function taken<Item>(lists: Map<number, Item[]>, reading: number): Item[] {
  const list = lists.get(reading) ?? [];
  lists.delete(reading);
  return list;
}

function histories({ clock, setup }: FiguresBasis): OpportunityHistory[] {
  const zoneClock = createZoneClock(clock.timeZone, clock.dayStartsAtHour);
  made ??= opportunityHistories(opportunities, stages, accounts, (at) => zoneClock.dayOf(at), setup.steps);
  return made;
}

function analysisOf(
  { choice, reading }: { choice: AnalysisChoice; reading: number },
  basis: FiguresBasis,
): Analysis {
  const segments = new Map(accounts.map(({ id, segment }) => [id, segment ?? null]));
  const data = {
    today: basis.asOf,
    deals: histories(basis),
    actions: taken(analysed, reading),
    segmentOf: (account: string) => segments.get(account) ?? null,
  };
  return analyse(data, choice, createRandom(seeds.analysis));
}

function answer(question: DeskQuestion, basis: FiguresBasis): unknown {
  const { setup, asOf, schedules, absences } = basis;
  switch (question.ask) {
    case "figures":
      return pipelineFigures(histories(basis), setup, asOf, createRandom(seeds.figures));
    case "effort": {
      const calendar = createWorkingCalendar({ schedules, absences, presences: [] });
      const rows = taken(efforts, question.of.reading);
      return effortView(histories(basis), rows, setup, asOf, (day) => calendar.isWorked(day));
    }
    case "totals":
      return dealTotals(histories(basis), asOf);
    case "analysis":
      return drawnOf(analysisOf(question.of, basis));
    case "mark": {
      const { choice, behind } = question.of;
      const analysis = analysisOf(question.of, basis);
      const ids = recordsBehind(analysis, behind);
      const isOfDeals = behind.of === "step" || measureOf(choice.measure).of === "deals";
      const deals = isOfDeals ? linesOf(ids, basis) : null;
      return { analysis: drawnOf(analysis), deals, actions: isOfDeals ? [] : ids };
    }
    case "behind":
      return dealLines(dealsBehindFigure(histories(basis), question.of, setup, asOf));
    case "named":
      return linesOf(question.of, basis);
    case "deal": {
      const deal = histories(basis).find(({ id }) => id === question.of) ?? null;
      const rates = stageRates(histories(basis), setup.steps, asOf);
      const stageRate = rates?.find(({ step }) => step === deal?.current.step)?.rate ?? null;
      return { deal, stageRate };
    }
  }
}

function linesOf(ids: readonly string[], basis: FiguresBasis) {
  const named = new Set(ids);
  return dealLines(histories(basis).filter(({ id }) => named.has(id)));
}

addEventListener("message", ({ data }: MessageEvent<ToDesk>) => {
  if ("hand" in data) return keep(data);
  const { number, basis, ...question } = data;
  let said: FromDesk;
  try {
    said = { number, answer: answer(question, basis) };
  } catch {
    said = { number, failed: true };
  }
  postMessage(said);
});
