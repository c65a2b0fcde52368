import type { Action } from "@/lib/model/action";
import type { AccountRow, EffortRow } from "@/lib/views/pipeline-rows";
import { standingAccounts } from "./accounts";

/** The actions for an account, an opportunity or a phase of the sale; rituals and what was undone are left out. */
export function effortRows(actions: readonly Action[], accounts: readonly AccountRow[]): EffortRow[] {
  const accountOf = standingAccounts(accounts);
  return actions.flatMap((action): EffortRow[] => {
    const { id, day, kind, initiative, phase, opportunity, minutes, voidedAt } = action;
    if (voidedAt || kind === "ritual" || !(action.account || opportunity || phase)) return [];
    const account = accountOf(action.account ?? "");
    return [
      {
        id,
        day: day ?? action.at.slice(0, 10),
        kind,
        initiative,
        phase,
        opportunity,
        account: account?.id ?? action.account,
        segment: account?.segment ?? null,
        minutes: minutes ?? null,
      },
    ];
  });
}
