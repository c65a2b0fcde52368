import { useState } from "preact/hooks";
import { compareInContext, leastClosed } from "@/lib/team/comparison";
import {
  cellCounts,
  type ContextPart,
  contextParts,
  type PersonInContext,
} from "@/lib/team/context-of-deals";
import { newestWithDeals, type ReadSummary } from "@/lib/team/overview";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { EmptyState, Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { type BandRow, ChanceBands } from "./ChanceBands";
import { ComparisonTable } from "./ComparisonTable";
import { Explanations } from "./Explanations";
import { TeamPage } from "./TeamPage";
import { Territories } from "./Territories";
import type { LeadActs } from "./team-acts";
import "./whole-team.css";

interface ContextPageProps extends Pick<LeadActs, "onTerritory"> {
  team: OwnTeamView;
  read: readonly ReadSummary[];
}

/** Results in their context: each person beside what the same deals bring, never one beside another. */
export function ContextPage({ team, read, onTerritory }: ContextPageProps) {
  const { t, format } = useSpeech();
  const [parts, setParts] = useState<readonly ContextPart[]>(contextParts);
  const newest = new Map(newestWithDeals(read).map((one) => [one.received.sender, one]));
  const people = team.members.flatMap(({ fingerprint, territory }): PersonInContext[] => {
    const summary = newest.get(fingerprint)?.summary;
    return summary ? [{ person: fingerprint, deals: summary.deals, tenure: summary.tenure, territory }] : [];
  });
  const enough = people.filter(
    ({ deals }) => deals.reduce((sum, { closed }) => sum + closed, 0) >= leastClosed,
  ).length;
  const comparison = compareInContext(
    people.map((one) => ({ person: one.person, counts: cellCounts(one, parts) })),
  );
  const nameOf = (person: string) =>
    team.members.find(({ fingerprint }) => fingerprint === person)?.name ?? "";
  const rows = (comparison?.people ?? []).map((one): BandRow => {
    const name = nameOf(one.person);
    const words = t("context.mark", {
      name,
      won: one.won,
      closed: one.closed,
      expected: format.number(one.expected),
      low: one.limits95.low,
      high: one.limits95.high,
      verdict: t(`context.verdict-${one.verdict}`, { closed: one.closed }),
    });
    const period = newest.get(one.person)?.received.period ?? "";
    return { ...one, name, words, address: `#/team/review/${team.team}/${one.person}/${period}` };
  });
  const differing = rows.filter(({ verdict }) => verdict === "differs");
  const missing = team.members.filter(({ fingerprint }) => !newest.has(fingerprint));
  return (
    <TeamPage team={team} page="context">
      <p>{t("context.intro")}</p>
      {comparison ? (
        <Sheet class="part">
          <h2>
            {t(comparison.noLargerThanChance ? "context.chance" : "context.differ", { n: differing.length })}
          </h2>
          {comparison.noLargerThanChance && <p>{t("context.chance-more")}</p>}
          <fieldset class="context-parts">
            <legend>{t("context.parts")}</legend>
            {contextParts.map((part) => (
              <label key={part}>
                <input
                  type="checkbox"
                  checked={parts.includes(part)}
                  onChange={(event) =>
                    setParts(
                      event.currentTarget.checked ? [...parts, part] : parts.filter((one) => one !== part),
                    )
                  }
                />
                {t(`context.part-${part}`)}
              </label>
            ))}
          </fieldset>
          <p class="small quiet">{t("context.parts-hint")}</p>
          <ChanceBands title={t("context.chart-title")} rows={rows} />
          <Reveal label={t("mirror.table")} openLabel={t("mirror.table-hide")}>
            <ComparisonTable rows={rows} />
          </Reveal>
        </Sheet>
      ) : (
        <EmptyState>{t("context.none", { people: enough })}</EmptyState>
      )}
      {differing.length > 0 && !comparison?.noLargerThanChance && (
        <Explanations people={people} differing={differing} />
      )}
      {missing.length > 0 && missing.length < team.members.length && (
        <Missing names={missing.map(({ name }) => name)} />
      )}
      {team.members.length > 0 && (
        <div class="part">
          <Reveal label={t("context.territories")}>
            <Territories team={team} onTerritory={onTerritory} />
          </Reveal>
        </div>
      )}
    </TeamPage>
  );
}

/** So many names are read in one line. */
const inOneLine = 8;

/** Who did not include their deals: of many, how many, and their names on demand. */
function Missing({ names }: { names: readonly string[] }) {
  const { t, format } = useSpeech();
  const line = <p class="small quiet">{t("context.not-shared", { names: format.list(names) })}</p>;
  if (names.length <= inOneLine) return line;
  return <Reveal label={t("context.not-shared-many", { n: names.length })}>{line}</Reveal>;
}
