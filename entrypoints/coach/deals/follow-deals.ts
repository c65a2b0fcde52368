import { pinnedFigures, pinnedOf, totalsOfPinned } from "@/lib/figures/analysis/pinned";
import { onChange } from "@/lib/messages/broadcast";
import { send } from "@/lib/messages/send";
import { sendPipeline } from "@/lib/messages/send-pipeline";
import { sendRecords } from "@/lib/messages/send-records";
import { createDealsReader } from "./deals-reader";

/** After a change the figures wait so long for the next one: an import makes many. */
const settleMs = 2_000;

/**
 * Keeps what is computed from the deals up to date: the totals, the pipeline's figures, and the pinned ones that popup
 * and Today show. A worker of this page computes, and only where something changed; the background and the popup never
 * read a deal.
 */
async function keepUpToDate(): Promise<void> {
  const opened = await sendPipeline("pipeline.open", {});
  if (!opened.ok) return;
  const reader = createDealsReader(opened.value);
  try {
    const totals = await reader.totals();
    if (totals.ok) await keepPinnedFigures();
    await reader.figures();
  } finally {
    reader.leave();
  }
}

async function keepPinnedFigures(): Promise<void> {
  const settings = await send("settings.get", {});
  if (!settings.ok) return;
  const ids = settings.value.flashFigures;
  const keys = ids.flatMap((id) => pinnedOf(id) ?? []).map(totalsOfPinned);
  if (keys.length === 0) return;
  const rows = await sendPipeline("totals.read", { keys });
  if (rows.ok) await sendRecords("figures.keep", { figures: pinnedFigures(ids, rows.value) });
}

/** Follows the deals while the notebook is open: they change nowhere else. */
export function followDeals(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void keepUpToDate(), settleMs);
  };
  // Not at once: what the page itself draws first comes first.
  soon();
  onChange(({ what }) => {
    if (what === "everything" || what === "log" || what === "settings") soon();
  });
}
