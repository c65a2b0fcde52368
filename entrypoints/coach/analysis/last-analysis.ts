import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { type Analysis, drawnOf } from "@/lib/figures/analysis/analyse";
import { addressOf, type AnalysisChoice } from "@/lib/figures/analysis/choice";
import { sendPipeline } from "@/lib/messages/send-pipeline";

/** The shape of what is kept; another number for every field that a drawn analysis gains or loses. */
const version = 1;

interface KeptAnalysis {
  readonly version: number;
  readonly analysis: Analysis;
}

/** A cache of this notebook's own: another version of it is drawn anew rather than read. */
const isKept = (value: unknown): value is KeptAnalysis =>
  value instanceof Object && "version" in value && value.version === version && "analysis" in value;

/**
 * What is drawn of a choice: the analysis once it is there, until then the one that was drawn on the last visit. What was
 * analysed is kept for the next.
 */
export function useDrawnAnalysis(choice: AnalysisChoice, analysis: Analysis | null): Analysis | null {
  const address = addressOf(choice);
  const last = useSignal<{ address: string; analysis: Analysis } | null>(null);
  useEffect(() => {
    void sendPipeline("analysis.last", { address }).then((kept) => {
      if (kept.ok && isKept(kept.value)) last.value = { address, analysis: kept.value.analysis };
    });
  }, [address]);
  useEffect(() => {
    const kept: KeptAnalysis | null = analysis && { version, analysis: drawnOf(analysis) };
    if (kept)
      void sendPipeline("analysis.keep", { address: addressOf(kept.analysis.choice), analysis: kept });
  }, [analysis]);
  return analysis ?? (last.value?.address === address ? last.value.analysis : null);
}
