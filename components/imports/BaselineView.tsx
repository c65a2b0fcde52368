import type { Baseline } from "@/lib/views/import-reading";
import { useSpeech } from "../i18n/language";
import "../ui/table.css";

/** The last twelve months of mail and meetings, as the files tell them: facts, with the months behind them. */
export function BaselineView({ baseline }: { baseline: Baseline }) {
  const { t, format } = useSpeech();
  const mails = baseline.started + baseline.answered;
  const busiest = busiestHours(baseline.byHour);
  const count = (value: number) => format.number(value, 0);
  return (
    <section class="part">
      <h2>
        {t("imports.baseline-title", {
          from: format.dayWithYear(baseline.from),
          to: format.dayWithYear(baseline.to),
        })}
      </h2>
      {mails > 0 && (
        <p class="lead">
          {t("imports.baseline-shares", {
            started: count(baseline.started),
            answered: count(baseline.answered),
            n: count(mails),
          })}{" "}
          {baseline.forwarded > 0 && t("imports.baseline-forwarded", { n: baseline.forwarded })}
        </p>
      )}
      {baseline.answered > 0 && (
        <p>
          {baseline.latencyHours === null ? (
            t("imports.baseline-latency-none")
          ) : (
            <>
              {t("imports.baseline-latency", { hours: duration(baseline.latencyHours) })}{" "}
              <span class="quiet">{t("imports.baseline-latencies", { n: count(baseline.latencies) })}</span>
            </>
          )}
        </p>
      )}
      {mails > 0 && busiest !== null && (
        <p>{t("imports.baseline-rhythm", { from: busiest, to: busiest + 2 })}</p>
      )}
      <p>
        {t("imports.baseline-meetings", {
          n: baseline.meetings,
          hours: count(Math.round(baseline.meetingMinutes / 60)),
        })}
      </p>
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("imports.baseline-month")}</th>
            {(["started", "answered", "met"] as const).map((column) => (
              <th key={column} scope="col" class="figure-cell">
                {t(`imports.baseline-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {baseline.months.map(({ month, started, answered, meetings }) => (
            <tr key={month}>
              <th scope="row">{format.month(month)}</th>
              <td class="figure-cell">{count(started)}</td>
              <td class="figure-cell">{count(answered)}</td>
              <td class="figure-cell">{count(meetings)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );

  function duration(hours: number): string {
    if (hours < 1) return t("imports.minutes", { n: count(Math.max(1, Math.round(hours * 60))) });
    return t("imports.hours", { n: format.number(hours, hours < 10 ? 1 : 0) });
  }
}

/** The first of the two hours in which most mail left; null below fifty messages, where it says nothing. */
function busiestHours(byHour: readonly number[]): number | null {
  if (byHour.reduce((sum, count) => sum + count, 0) < 50) return null;
  const pairs = byHour.slice(0, -1).map((count, hour) => count + (byHour[hour + 1] ?? 0));
  return pairs.indexOf(Math.max(...pairs));
}
