import "../ui/table.css";
import { useSpeech } from "../i18n/language";
import type { BandRow } from "./ChanceBands";
import "./whole-team.css";

/** The numbers behind the bands, in the order of the team. */
export function ComparisonTable({ rows }: { rows: readonly BandRow[] }) {
  const { t, format } = useSpeech();
  const range = ({ low, high }: { low: number; high: number }) =>
    t("context.range", { low: format.number(low, 0), high: format.number(high, 0) });
  const isTold = ({ verdict }: BandRow) => verdict !== "too-few" && verdict !== "too-many";
  return (
    <div class="wide-table">
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("context.person")}</th>
            <th scope="col">{t("context.won-of")}</th>
            <th scope="col">{t("context.expected-column")}</th>
            <th scope="col">{t("context.limits")}</th>
            <th scope="col">{t("context.limits-998")}</th>
            <th scope="col">{t("context.shrunken")}</th>
            <th scope="col">{t("context.verdict")}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.person}>
              <th scope="row">
                <a href={row.address}>{row.name}</a>
              </th>
              <td>{t("team.deals-line", { won: row.won, closed: row.closed })}</td>
              <td>{row.verdict === "too-many" ? "–" : format.number(row.expected)}</td>
              <td>{isTold(row) ? range(row.limits95) : "–"}</td>
              <td>{isTold(row) ? range(row.limits998) : "–"}</td>
              <td>
                {row.shrunken
                  ? `${format.percent(row.shrunken.share)} (${t("context.range", {
                      low: format.percentNumber(row.shrunken.low),
                      high: format.percentNumber(row.shrunken.high),
                    })})`
                  : row.verdict === "within" || row.verdict === "outside-95"
                    ? t("context.shrunken-none")
                    : "–"}
              </td>
              <td>{t(`context.verdict-${row.verdict}`, { closed: row.closed })}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
