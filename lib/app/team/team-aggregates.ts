import { fail, type Result, succeed } from "@/lib/model/result";
import { type Aggregate, aggregate, type Contribution } from "@/lib/team/aggregate";
import { decodeSummary } from "@/lib/team/summary";
import type { Ports } from "../ports";

/**
 * The team's share of mails that were started, month by month. A month is published once, when it is over and enough
 * people shared it, and then stays as it is: what comes in later does not change it, so no two of them can be subtracted.
 * Rosters are held against those of every team that one leads: two teams that share most of their people are a difference
 * as well.
 */
export async function teamAggregates(
  { database, clock }: Ports,
  teamId: string,
): Promise<Result<Aggregate[]>> {
  const thisMonth = clock.now().toString().slice(0, 7);
  return database.transaction("rw", database.teams, database.received, async () => {
    const team = await database.teams.get(teamId);
    if (!team) return fail("not-found");
    const rows = await database.received.where("team").equals(teamId).toArray();
    const byMonth = new Map<string, Contribution[]>();
    for (const { sender, payload } of rows) {
      const summary = payload === null ? null : decodeSummary(new TextEncoder().encode(payload));
      const share = summary?.shares.find(({ of }) => of === "email-started");
      if (!summary || !share || summary.period.type !== "month" || summary.period.id >= thisMonth) continue;
      const x = Math.round(share.share * share.n);
      const part = { person: sender, eligibleDays: summary.days.eligible, x, n: share.n };
      byMonth.set(summary.period.id, [...(byMonth.get(summary.period.id) ?? []), part]);
    }
    const published = [...(team.published ?? [])];
    const elsewhere = (await database.teams.toArray())
      .filter((one) => one.key !== teamId)
      .flatMap((one) => (one.published ?? []).map(({ roster }) => ({ month: "", people: roster })));
    const withheld: Aggregate[] = [];
    for (const month of [...byMonth.keys()].sort()) {
      if (published.some((one) => one.month === month)) continue;
      const rosters = [...published.map((one) => ({ month: one.month, people: one.roster })), ...elsewhere];
      const result = aggregate(month, byMonth.get(month) ?? [], rosters);
      if (result.published) published.push(result);
      else withheld.push(result);
    }
    await database.teams.put({ ...team, published });
    return succeed([...published, ...withheld].sort((a, b) => (a.month < b.month ? 1 : -1)));
  });
}
