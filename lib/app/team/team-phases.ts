import { fail, type Result, succeed } from "@/lib/model/result";
import type { PublishedPhases } from "@/lib/store/team-rows";
import { type PhaseAggregate, phaseAggregate, type PhaseContribution } from "@/lib/team/phase-aggregate";
import { decodeSummary } from "@/lib/team/summary";
import type { Ports } from "../ports";

/** The team's time by phase of the sale, month by month: a month is published once and then stays as it is. */
export async function teamPhases(
  { database, clock }: Ports,
  teamId: string,
): Promise<Result<PhaseAggregate[]>> {
  const thisMonth = clock.now().toString().slice(0, 7);
  return database.transaction("rw", database.teams, database.received, async () => {
    const team = await database.teams.get(teamId);
    if (!team) return fail("not-found");
    const rows = await database.received.where("team").equals(teamId).toArray();
    const byMonth = new Map<string, PhaseContribution[]>();
    for (const { sender, payload } of rows) {
      const summary = payload === null ? null : decodeSummary(new TextEncoder().encode(payload));
      if (!summary || summary.period.type !== "month" || summary.period.id >= thisMonth) continue;
      if (summary.phases.length === 0) continue;
      const part = { person: sender, eligibleDays: summary.days.eligible, phases: summary.phases };
      byMonth.set(summary.period.id, [...(byMonth.get(summary.period.id) ?? []), part]);
    }
    const published: PublishedPhases[] = [...(team.publishedPhases ?? [])];
    const withheld: PhaseAggregate[] = [];
    for (const month of [...byMonth.keys()].sort()) {
      if (published.some((one) => one.month === month)) continue;
      const rosters = published.map((one) => ({ month: one.month, people: one.roster }));
      const result = phaseAggregate(month, byMonth.get(month) ?? [], rosters);
      if (result.published) published.push({ ...result });
      else withheld.push(result);
    }
    await database.teams.put({ ...team, publishedPhases: published });
    return succeed([...published, ...withheld].sort((a, b) => (a.month < b.month ? 1 : -1)));
  });
}
