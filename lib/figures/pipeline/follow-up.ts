import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { LocalDay } from "@/lib/model/primitives";
import type { ProposalFollowUp } from "@/lib/views/effort";
import type { EffortRow } from "@/lib/views/pipeline-rows";
import { shareInterval } from "../share-interval";
import { isSinceKnown, type OpportunityHistory } from "./history";

/** Worked days within which a proposal is to be followed up. */
const withinWorkedDays = 7;
const followUpKinds: ReadonlySet<string> = new Set(["email", "call", "meeting", "visit", "demo"]);

/** The so many-th worked day after a day; a year without any ends the search. */
export function addWorkedDays(day: LocalDay, days: number, isWorked: (day: LocalDay) => boolean): LocalDay {
  let [at, left] = [day, days];
  for (let passed = 0; left > 0 && passed < 366; passed += 1) {
    at = addDays(at, 1);
    if (isWorked(at)) left -= 1;
  }
  return at;
}

/**
 * Proposals that were followed up within seven worked days: after the day on which the opportunity entered a stage that
 * means a proposal, the log has a contact that I started, or a meeting, on it (or on its account, where the action names
 * no opportunity), or the opportunity went on. Those whose seven days still run count for neither side, nor do those
 * whose days were over before the log began.
 */
export function proposalFollowUp(
  histories: readonly OpportunityHistory[],
  rows: readonly EffortRow[],
  from: LocalDay,
  asOf: LocalDay,
  isWorked: (day: LocalDay) => boolean,
): ProposalFollowUp {
  const contacts = contactDays(rows);
  const missed: { id: string; on: LocalDay }[] = [];
  const begun = rows.reduce<LocalDay | null>(
    (first, { day }) => (first === null || day < first ? day : first),
    null,
  );
  let [followedUp, running, unlogged] = [0, 0, 0];
  for (const history of histories) {
    const { id, account, entries } = history;
    const index = entries.findIndex(({ stage }) => stage === "proposal");
    const proposal = entries[index];
    if (!proposal || proposal.on < from || proposal.on > asOf) continue;
    if (!isSinceKnown(history, proposal.on)) continue;
    const until = addWorkedDays(proposal.on, withinWorkedDays, isWorked);
    const isIn = (day: LocalDay) => day > proposal.on && day <= until;
    const wentOn = entries.slice(index + 1).some((entry) => entry.stage !== "proposal" && entry.on <= until);
    if (wentOn || (contacts.get(id) ?? []).some(isIn) || (contacts.get(`of ${account}`) ?? []).some(isIn))
      followedUp += 1;
    else if (until >= asOf) running += 1;
    else if (begun === null || until < begun) unlogged += 1;
    else missed.push({ id, on: proposal.on });
  }
  const settled = followedUp + missed.length;
  return {
    share: shareInterval(followedUp, settled),
    followedUp,
    settled,
    running,
    unlogged,
    missed: missed.sort((a, b) => b.on.localeCompare(a.on)).map(({ id }) => id),
  };
}

/**
 * Quotations of the log that name a customer and no opportunity, and how many of them were followed up within seven
 * worked days by a contact with that customer that I started, or a meeting. Those whose days still run are left out.
 */
export function quoteFollowUp(
  rows: readonly EffortRow[],
  from: LocalDay,
  asOf: LocalDay,
  isWorked: (day: LocalDay) => boolean,
): Pick<ProposalFollowUp, "followedUp" | "settled"> {
  const contacts = contactDays(rows);
  let [followedUp, settled] = [0, 0];
  for (const { kind, day, account, opportunity } of rows) {
    if (kind !== "quote" || opportunity || !account || day < from || day > asOf) continue;
    const until = addWorkedDays(day, withinWorkedDays, isWorked);
    const isFollowedUp = (contacts.get(`of ${account}`) ?? []).some((on) => on > day && on <= until);
    if (!isFollowedUp && until >= asOf) continue;
    settled += 1;
    if (isFollowedUp) followedUp += 1;
  }
  return { followedUp, settled };
}

/** Days of contact by opportunity, and by account (`of <id>`) where the action names no opportunity. */
function contactDays(rows: readonly EffortRow[]): Map<string, LocalDay[]> {
  const days = new Map<string, LocalDay[]>();
  for (const { kind, initiative, day, account, opportunity } of rows) {
    const isMeeting = kind !== "email" && kind !== "call";
    if (!followUpKinds.has(kind) || (!isMeeting && initiative !== "proactive")) continue;
    const key = opportunity ?? (account ? `of ${account}` : null);
    if (key === null) continue;
    const known = days.get(key);
    if (known) known.push(day);
    else days.set(key, [day]);
  }
  return days;
}
