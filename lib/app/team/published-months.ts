import { fail, type Result, succeed } from "@/lib/model/result";
import type { TeamRow } from "@/lib/store/team-rows";
import type { Aggregate, PublishedRoster } from "@/lib/team/aggregate";
import { decodeSummary, type Summary } from "@/lib/team/summary";
import type { Ports } from "../ports";

interface Published {
  readonly published: true;
  readonly month: string;
  readonly roster: readonly string[];
}
type Withheld = Extract<Aggregate, { published: false }>;

/** One figure of a team: what a person's month adds to it, what a month comes to, and where it is kept once published. */
interface MonthlyFigure<Part, Shown extends Published> {
  readonly partOf: (summary: Summary, person: string) => Part | null;
  readonly of: (
    month: string,
    parts: readonly Part[],
    published: readonly PublishedRoster[],
  ) => Shown | Withheld;
  readonly kept: (team: TeamRow) => readonly Shown[];
  readonly keep: (team: TeamRow, published: readonly Shown[]) => TeamRow;
}

/**
 * A figure of a team, month by month, the newest first. A month is published once, when it is over and the rules let it
 * through, and then stays as it is: what comes in later does not change it, so no two of them can be subtracted.
 * Rosters are held against those of every team that one leads: two teams that share most of their people are a difference
 * as well.
 */
export async function publishedMonths<Part, Shown extends Published>(
  { database, clock }: Ports,
  teamId: string,
  figure: MonthlyFigure<Part, Shown>,
): Promise<Result<(Shown | Withheld)[]>> {
  const thisMonth = clock.now().toString().slice(0, 7);
  return database.transaction("rw", database.teams, database.received, async () => {
    const team = await database.teams.get(teamId);
    if (!team) return fail("not-found");
    const byMonth = new Map<string, Part[]>();
    for (const { sender, payload } of await database.received.where("team").equals(teamId).toArray()) {
      const summary = payload === null ? null : decodeSummary(new TextEncoder().encode(payload));
      if (!summary || summary.period.type !== "month" || summary.period.id >= thisMonth) continue;
      const part = figure.partOf(summary, sender);
      if (part !== null) byMonth.set(summary.period.id, [...(byMonth.get(summary.period.id) ?? []), part]);
    }
    const published = [...figure.kept(team)];
    const elsewhere = (await database.teams.toArray())
      .filter(({ key }) => key !== teamId)
      .flatMap((one) => figure.kept(one).map(({ roster }) => ({ month: "", people: roster })));
    const withheld: Withheld[] = [];
    for (const month of [...byMonth.keys()].sort()) {
      if (published.some((one) => one.month === month)) continue;
      const rosters = published.map((one) => ({ month: one.month, people: one.roster }));
      const result = figure.of(month, byMonth.get(month) ?? [], [...rosters, ...elsewhere]);
      if (result.published) published.push(result);
      else withheld.push(result);
    }
    await database.teams.put(figure.keep(team, published));
    return succeed([...published, ...withheld].sort((a, b) => (a.month < b.month ? 1 : -1)));
  });
}
