import { fail, type Result, succeed } from "@/lib/model/result";
import { type AggregatePayload, encodeAggregate } from "@/lib/team/aggregate-payload";
import { largestRollUp } from "@/lib/team/aggregate";
import type { SealedView } from "@/lib/views/team";
import type { Ports } from "../ports";
import type { Answer } from "./answers";
import { isLed } from "./led-team";
import { sealShare } from "./share-summary";
import { teamAggregates } from "./team-aggregates";

/** What can be published of each month, newest first: the very payloads. Only months that the protections let through. */
export async function publishable(ports: Ports): Promise<Result<{ month: string; payload: string }[]>> {
  const months = new Map<string, AggregatePayload["teams"]>();
  for (const team of await ports.database.teams.toArray()) {
    const { key, settings } = team;
    // Whoever leads a team publishes it, and nobody else: two rosters of one month could be subtracted.
    if (settings.gathers === "aggregates" || !isLed(team)) continue;
    const aggregates = await teamAggregates(ports, key);
    for (const one of aggregates.ok ? aggregates.value : []) {
      if (!one.published) continue;
      const teams = months.get(one.month) ?? [];
      months.set(one.month, [...teams, { name: settings.teamName, share: one.share, people: one.people }]);
    }
  }
  const newestFirst = [...months].sort(([a], [b]) => (a < b ? 1 : -1));
  return succeed(
    newestFirst.map(([month, teams]) => ({
      month,
      payload: new TextDecoder().decode(
        encodeAggregate({
          format: "cairn-aggregate",
          version: 1,
          month,
          teams: teams.slice(0, largestRollUp),
        }),
      ),
    })),
  );
}

/**
 * Seals a month to a director. What goes is made here, from what the protections let through, and never taken from a page:
 * the one that was previewed, or nothing.
 */
export async function sealAggregate(
  ports: Ports,
  asked: { id: string; team: string; payload: string },
): Promise<Answer<SealedView>> {
  const months = await publishable(ports);
  const one = months.ok ? months.value.find(({ payload }) => payload === asked.payload) : undefined;
  return one ? sealShare(ports, asked, "aggregate", one.month) : fail("not-found");
}
