import { useState } from "preact/hooks";
import { decodeAggregate } from "@/lib/team/aggregate-payload";
import type { OwnTeamView, ReceivedView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField } from "../ui/Field";
import { EmptyState } from "../ui/Place";
import "../ui/table.css";

/** So many rows stand on one page. */
const onePage = 50;

/** The teams that one manager's month tells of. */
const teamsOf = (payload: string | undefined) =>
  payload === undefined ? [] : (decodeAggregate(new TextEncoder().encode(payload))?.teams ?? []);

/** What managers published of their teams, month by month, each beside its own month before, in the order in which they joined; never in that of a result. */
export function TeamMonths({ team, received }: { team: OwnTeamView; received: readonly ReceivedView[] }) {
  const { t, format } = useSpeech();
  const months = [...new Set(received.map(({ period }) => period))].sort().reverse();
  const [chosen, setChosen] = useState("");
  const [page, setPage] = useState(0);
  const month = months.includes(chosen) ? chosen : months[0];
  if (month === undefined) return <EmptyState>{t("team.months-empty")}</EmptyState>;
  const published = received.filter(({ period }) => period === month);
  const order = new Map(team.members.map(({ fingerprint }, index) => [fingerprint, index]));
  const inOrder = [...published].sort((a, b) => (order.get(a.sender) ?? 0) - (order.get(b.sender) ?? 0));
  const start = Math.min(page, Math.ceil(inOrder.length / onePage) - 1) * onePage;
  const earlier = months[months.indexOf(month) + 1];
  const before = new Map(
    received.flatMap((one) => (one.period === earlier ? [[one.sender, one.payload] as const] : [])),
  );
  const rows = inOrder.slice(start, start + onePage).flatMap(({ sender, name, payload }) => {
    const past = teamsOf(before.get(sender));
    return teamsOf(payload).map((one) => ({
      key: `${sender} ${one.name}`,
      manager: name,
      was: past.find((each) => each.name === one.name)?.share ?? null,
      ...one,
    }));
  });
  return (
    <div class="part">
      <SelectField
        label={t("team.month")}
        value={month}
        options={months.map((value) => ({ value, label: format.month(value) }))}
        onChange={(value) => {
          setPage(0);
          setChosen(value);
        }}
      />
      <div class="wide-table">
        <table class="plain-table">
          <caption class="quiet">{t("team.months-caption")}</caption>
          <thead>
            <tr>
              <th scope="col">{t("team.months-team")}</th>
              <th scope="col">{t("team.months-manager")}</th>
              <th scope="col" class="figure-cell">
                {t("team.months-share")}
              </th>
              {earlier && (
                <th scope="col" class="figure-cell">
                  {format.month(earlier)}
                </th>
              )}
              <th scope="col" class="figure-cell">
                {t("team.months-people")}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ key, name, manager, share, was, people }) => (
              <tr key={key}>
                <th scope="row">{name}</th>
                <td>{manager}</td>
                <td class="figure-cell">{format.percent(share)}</td>
                {earlier && <td class="figure-cell quiet">{was === null ? "–" : format.percent(was)}</td>}
                <td class="figure-cell">{format.number(people, 0)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {inOrder.length > onePage && (
        <div class="button-row">
          <Button disabled={start === 0} onPress={() => setPage(page - 1)}>
            {t("team.months-before")}
          </Button>
          <span>
            {t("team.read-of", { done: Math.min(start + onePage, inOrder.length), of: inOrder.length })}
          </span>
          <Button disabled={start + onePage >= inOrder.length} onPress={() => setPage(page + 1)}>
            {t("team.months-after")}
          </Button>
        </div>
      )}
    </div>
  );
}
