import type { JournalLog } from "@/lib/coach/journal-log";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import { calibrate } from "@/lib/figures/calibration";
import { endedForecasts } from "@/lib/figures/pipeline/forecasts";
import { opportunityHistories } from "@/lib/figures/pipeline/history";
import { isOpenStage } from "@/lib/figures/pipeline/process";
import type { Origin } from "@/lib/model/pipeline";
import type { LocalDay } from "@/lib/model/primitives";
import { dealSegments, dealSources, type Summary, type SummaryPeriod } from "./summary";

/** What a summary may tell of one's deals: counts by their context, and how far forecasts could be relied on. */
export interface SalesFacts {
  readonly deals: Summary["deals"];
  readonly forecast: Summary["forecast"];
  readonly tenure: Summary["tenure"];
}

/** Deals are looked at over a year: a month of them is too few for anything to be said. */
const lookBackDays = 365;

const sourceOf: Readonly<Record<Origin, (typeof dealSources)[number]>> = {
  self: "sought",
  outsourced: "sought",
  marketing: "inbound",
  referral: "inbound",
  "existing-customer": "existing",
};

/** Deals that ended in the year to a period's last evening, and nothing that came later. */
export function salesFacts(log: JournalLog, period: SummaryPeriod): SalesFacts {
  const { clock, opportunities, facts } = log;
  const dayOf = (at: string): LocalDay => clock.dayOf(at);
  const known = log.stages.filter(({ at }) => dayOf(at) <= period.to);
  const from = addDays(period.to, -lookBackDays);
  const ended = opportunityHistories(
    opportunities.filter(({ createdAt }) => dayOf(createdAt) <= period.to),
    known,
    facts.accounts,
    dayOf,
  ).filter(({ current }) => !isOpenStage(current.stage) && current.on > from);
  const cells = new Map<string, { won: number; closed: number }>();
  for (const { segment, origin, current } of ended) {
    const cell = `${segment ?? "none"} ${origin ? sourceOf[origin] : "unknown"}`;
    const before = cells.get(cell) ?? { won: 0, closed: 0 };
    cells.set(cell, {
      won: before.won + (current.stage === "won" ? 1 : 0),
      closed: before.closed + 1,
    });
  }
  const reliability = calibrate(endedForecasts(ended));
  return {
    deals: dealSegments.flatMap((segment) =>
      dealSources.flatMap((source) => {
        const cell = cells.get(`${segment} ${source}`);
        return cell ? [{ segment, source, ...cell }] : [];
      }),
    ),
    forecast: reliability && {
      n: reliability.n,
      announced: reliability.announced,
      came: reliability.came,
      standardError: reliability.standardError,
    },
    tenure: tenureOn(facts.person?.inPostSince ?? null, period.to),
  };
}

function tenureOn(since: LocalDay | null, day: LocalDay): Summary["tenure"] {
  if (since === null || since > day) return null;
  if (addDays(since, 365) > day) return "first-year";
  return addDays(since, 3 * 365) > day ? "one-to-three-years" : "longer";
}
