import type { AnalysisData } from "@/lib/figures/analysis/analyse";
import { type PeriodId, spanOf } from "@/lib/figures/analysis/periods";
import type { Action, StoredAction } from "@/lib/model/action";
import { type Result, succeed } from "@/lib/model/result";
import { readDeals } from "./deal-histories";
import { readAll } from "./records";

/** The store decides an action's local day when it writes it: without one there is none. */
const isStored = (action: Action): action is StoredAction => action.day !== undefined;

/** What an analysis looks at: the deals and, where a period is given, the actions of its days. */
export async function readAnalysisData(actionsOf: PeriodId | null): Promise<Result<AnalysisData>> {
  const read = await readDeals();
  if (!read.ok) return read;
  const { today, deals, accounts, setup } = read.value;
  const actions =
    actionsOf === null
      ? succeed([])
      : await readAll("action", { from: spanOf(actionsOf, today).from, to: today });
  if (!actions.ok) return actions;
  const segments = new Map(accounts.map(({ id, segment }) => [id, segment ?? null]));
  return succeed({
    today,
    deals,
    setup,
    actions: actions.value.filter(isStored),
    segmentOf: (account) => segments.get(account) ?? null,
  });
}
