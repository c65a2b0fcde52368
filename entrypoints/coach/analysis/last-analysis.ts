import { type Analysis, drawnOf } from "@/lib/figures/analysis/analyse";
import { sendPipeline } from "@/lib/messages/send-pipeline";

/** The shape of what is kept; another number for every field that a drawn analysis gains or loses. */
const version = 2;

/** An analysis as it was drawn, and of which state of the deals. */
interface DrawnAnalysis {
  readonly stamp: string;
  readonly analysis: Analysis;
}

interface KeptAnalysis extends DrawnAnalysis {
  readonly version: number;
}

/** A cache of this notebook's own: another version of it is drawn anew rather than read. */
const isKept = (value: unknown): value is KeptAnalysis =>
  value instanceof Object && "version" in value && value.version === version && "analysis" in value;

/** What was drawn at an address on the last visit, whatever changed since; null where it isn't kept. */
export async function lastAnalysis(address: string): Promise<DrawnAnalysis | null> {
  const kept = await sendPipeline("analysis.last", { address });
  return kept.ok && isKept(kept.value) ? kept.value : null;
}

/** Keeps what was drawn, without the records behind it, for the next visit. */
export async function keepAnalysis(address: string, { stamp, analysis }: DrawnAnalysis): Promise<void> {
  const kept: KeptAnalysis = { version, stamp, analysis: drawnOf(analysis) };
  await sendPipeline("analysis.keep", { address, analysis: kept });
}
