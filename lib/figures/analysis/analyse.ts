import type { StoredAction } from "@/lib/model/action";
import type { LocalDay } from "@/lib/model/primitives";
import { inOneCurrency } from "../pipeline/currencies";
import type { OpportunityHistory } from "../pipeline/history";
import type { Random } from "../pipeline/weighted";
import { type ChanceLimits, chanceOf, type ChanceVerdict, shareLimits } from "./chance";
import type { AnalysisChoice, RecordsBehind } from "./choice";
import { type FunnelStep, funnelSteps } from "./funnel";
import { measureOf } from "./measures";
import { spanOf } from "./periods";
import { actionRecord, dealRecord, type Split, splitFigure, type Tally } from "./split";

/** All that an analysis may look at. Actions are needed for the figures of the work alone. */
export interface AnalysisData {
  readonly today: LocalDay;
  readonly deals: readonly OpportunityHistory[];
  readonly actions: readonly StoredAction[];
  readonly segmentOf: (account: string) => string | null;
}

export interface AnalysedGroup extends Tally {
  /** Between these chance alone keeps a share; null where nothing is compared. */
  readonly limits: ChanceLimits | null;
}

/** A figure as it was asked for, with what may be said of its groups. */
export interface Analysis {
  readonly choice: AnalysisChoice;
  readonly unit: "count" | "money" | "share" | "hours";
  readonly currency: string | null;
  readonly inOtherCurrencies: number;
  readonly total: Tally;
  readonly groups: readonly AnalysedGroup[];
  readonly verdict: ChanceVerdict;
  /** The steps of the funnel, for a figure of the deals. */
  readonly funnel: readonly FunnelStep[];
}

/** What an analysis is put together from, wherever it was counted. */
interface Counted {
  readonly split: Split;
  readonly currency: string | null;
  /** Deals in other currencies than that. */
  readonly others: number;
  readonly funnel: readonly FunnelStep[];
}

/** Puts an analysis together. `random` is null where the values are not at hand that a test of means needs. */
export function analysisOf(
  choice: AnalysisChoice,
  { split: { total, groups }, currency, others, funnel }: Counted,
  random: Random | null,
): Analysis {
  const { measure, split } = choice;
  const { unit, as } = measureOf(measure);
  return {
    choice,
    unit,
    currency: unit === "money" ? currency : null,
    inOtherCurrencies: unit === "money" ? others : 0,
    total,
    groups: groups.map((group) => ({
      ...group,
      limits:
        as === "share" && total.value !== null ? shareLimits(group.n, total.value, groups.length) : null,
    })),
    verdict: chanceOf(measure, split, groups, random),
    funnel,
  };
}

/** The analysis that a choice asks for. `random` draws the redistributions of a test of means. */
export function analyse(data: AnalysisData, choice: AnalysisChoice, random: Random): Analysis {
  const { measure, split, period } = choice;
  const isOfDeals = measureOf(measure).of === "deals";
  const span = spanOf(period, data.today);
  const { currency, others, histories } = inOneCurrency(data.deals);
  const dealOf = new Map(histories.map((deal) => [deal.id, deal]));
  const records = isOfDeals
    ? histories.map(dealRecord)
    : data.actions.map((action) => actionRecord(action, data.segmentOf, (id) => dealOf.get(id)));
  const funnel = isOfDeals ? funnelSteps(histories, span) : [];
  return analysisOf(
    choice,
    { split: splitFigure(records, measure, split, span), currency, others, funnel },
    random,
  );
}

/** The ids of the records behind a mark. */
export function recordsBehind({ total, groups, funnel }: Analysis, behind: RecordsBehind): readonly string[] {
  if (behind.of === "step") return funnel.find(({ stage }) => stage === behind.stage)?.ids ?? [];
  if (behind.of === "group") return groups.find(({ name }) => name === behind.name)?.ids ?? [];
  return total.ids;
}

/** What is drawn of an analysis, without the records that it rests on: small enough to be kept for the next visit. */
export function drawnOf(analysis: Analysis): Analysis {
  const bare = <Group extends Tally>(group: Group): Group => ({ ...group, ids: [], values: [] });
  return {
    ...analysis,
    total: bare(analysis.total),
    groups: analysis.groups.map(bare),
    funnel: analysis.funnel.map(({ stage, n }) => ({ stage, n, ids: [] })),
  };
}
