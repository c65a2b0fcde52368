import { useRef } from "preact/hooks";
import type { Analysis } from "@/lib/figures/analysis/analyse";
import { addressOf, type AnalysisChoice, type RecordsBehind } from "@/lib/figures/analysis/choice";
import { analysisFromTotals } from "@/lib/figures/analysis/from-totals";
import { measureOf } from "@/lib/figures/analysis/measures";
import { funnelKey, totalsKey } from "@/lib/figures/analysis/totals";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import { type Result, succeed } from "@/lib/model/result";
import type { SalesSetup } from "@/lib/model/sales-setup";
import type { Read } from "../../wiring/use-read";
import { createDealsReader } from "../deals/deals-reader";
import type { BehindMark } from "../deals/desk-messages";
import { usePipeline } from "../pipeline/use-pipeline";
import { keepAnalysis, lastAnalysis } from "./last-analysis";

/** What is shown of a choice. */
export interface ShownAnalysis {
  /** Of which choice this is: while another is read, the one before it is still there. */
  readonly address: string;
  readonly analysis: Analysis;
  /** Whether there is nothing at all to look at. */
  readonly isEmpty: boolean;
  /** Whether something changed since, and newer figures are on their way. */
  readonly isOld: boolean;
}

interface FromTotals {
  readonly analysis: Analysis;
  readonly opportunities: number;
}

/** An analysis from the totals as they were kept last; null where they aren't. No deal is read. */
async function fromTotals(choice: AnalysisChoice): Promise<FromTotals | null> {
  const { measure, split } = choice;
  if (measureOf(measure).of !== "deals") return null;
  const key = totalsKey(measure, split);
  const rows = await sendPipeline("totals.read", { keys: [key, funnelKey] });
  const [row, funnel] = rows.ok
    ? [rows.value.find((one) => one.key === key), rows.value.find((one) => one.key === funnelKey)]
    : [];
  if (!row || !funnel) return null;
  return { analysis: analysisFromTotals(row, funnel, choice), opportunities: row.opportunities };
}

/** The address under which a figure is kept: however it is drawn, it is the same. */
export const figureAddress = (choice: AnalysisChoice): string => addressOf({ ...choice, chart: "table" });

/**
 * The analysis of a choice. It is drawn at once from the totals of the deals, or as it was drawn on the last visit, and
 * again as soon as newer ones are computed; what is older than the records says so.
 */
export function useAnalysis(choice: AnalysisChoice): Read<ShownAnalysis> {
  const address = figureAddress(choice);
  const drawn = useRef<ShownAnalysis | null>(null);
  const keep = (shown: ShownAnalysis): ShownAnalysis => (drawn.current = shown);
  return usePipeline<ShownAnalysis>(
    address,
    async (opened, show) => {
      const isOfDeals = measureOf(choice.measure).of === "deals";
      const before = drawn.current?.address === address ? drawn.current : null;
      if (before && !(isOfDeals && opened.hasTotals)) show({ ...before, isOld: true });
      const reader = createDealsReader(opened);
      try {
        if (isOfDeals) {
          const there = await reader.totals();
          if (!there.ok) return there;
          const found = await fromTotals(choice);
          const isEmpty = found?.opportunities === 0 && !opened.hasActions;
          if (found && found.analysis.verdict.type !== "comparing")
            return succeed(keep({ address, analysis: found.analysis, isEmpty, isOld: false }));
          const last = await lastAnalysis(address);
          if (last?.stamp === opened.stamp)
            return succeed(keep({ address, analysis: last.analysis, isEmpty, isOld: false }));
          if (found) show(keep({ address, analysis: found.analysis, isEmpty, isOld: false }));
        }
        const analysis = await reader.analysis(choice);
        if (!analysis.ok) return analysis;
        void keepAnalysis(address, { stamp: opened.stamp, analysis: analysis.value });
        return succeed(keep({ address, analysis: analysis.value, isEmpty: false, isOld: false }));
      } finally {
        reader.leave();
      }
    },
    async () => {
      const found = (await fromTotals(choice)) ?? (await lastAnalysis(address));
      return found && keep({ address, analysis: found.analysis, isEmpty: false, isOld: false });
    },
  );
}

/** The records behind a mark of an analysis, with the process in whose stages deals stand. */
export function useBehindMark(
  choice: AnalysisChoice,
  behind: RecordsBehind,
): Read<BehindMark & { readonly setup: SalesSetup }> {
  return usePipeline(addressOf(choice, behind), async (opened) => {
    const reader = createDealsReader(opened);
    try {
      const read: Result<BehindMark> = await reader.mark(choice, behind);
      return read.ok ? succeed({ ...read.value, setup: opened.setup }) : read;
    } finally {
      reader.leave();
    }
  });
}
