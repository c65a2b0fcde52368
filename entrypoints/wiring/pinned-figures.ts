import { pinnedFigures, pinnedOf } from "@/lib/figures/analysis/pinned";
import { onChange } from "@/lib/messages/broadcast";
import { send } from "@/lib/messages/send";
import { sendRecords } from "@/lib/messages/send-records";
import { readDeals } from "./deal-histories";

/** After a change the figures wait so long for the next one: an import makes many. */
const settleMs = 2_000;

/**
 * Computes the pinned figures of the deals and hands them to the background, which keeps them for popup and Today:
 * neither of them, nor the worker, ever reads the deals. Called again whenever something changed.
 */
async function keepPinnedFigures(): Promise<void> {
  const settings = await send("settings.get", {});
  if (!settings.ok) return;
  const ids = settings.value.flashFigures.filter((id) => pinnedOf(id) !== null);
  if (ids.length === 0) return;
  const read = await readDeals();
  if (!read.ok) return;
  await sendRecords("figures.keep", { figures: pinnedFigures(ids, read.value.deals, read.value.today) });
}

/** Keeps the pinned figures up to date while the notebook is open: deals change nowhere else. */
export function followPinnedFigures(): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  void keepPinnedFigures();
  onChange(({ what }) => {
    if (what !== "everything" && what !== "log" && what !== "settings") return;
    clearTimeout(timer);
    timer = setTimeout(() => void keepPinnedFigures(), settleMs);
  });
}
