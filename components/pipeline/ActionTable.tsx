import type { EffortRow } from "@/lib/views/pipeline-rows";
import { kindLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { EmptyState } from "../ui/Place";
import "../coach/coach.css";
import { FigureTable } from "./FigureTable";

const mostLines = 200;

/** The actions behind minutes, newest first; each day opens in the journal. */
export function ActionTable({ title, rows }: { title: string; rows: readonly EffortRow[] }) {
  const { t, format } = useSpeech();
  const newest = rows.toSorted((a, b) => b.day.localeCompare(a.day));
  const shown = newest.slice(0, mostLines);
  return (
    <div class="room">
      <header class="room-head">
        <h1>{title}</h1>
        <a href="#/pipeline/effort">{t("pipeline.back")}</a>
      </header>
      {rows.length === 0 ? (
        <EmptyState>{t("pipeline.no-actions")}</EmptyState>
      ) : (
        <FigureTable
          title={title}
          columns={["day", "kind", "column-phase", "column-minutes"].map((key) =>
            t(`pipeline.${key as "day"}`),
          )}
          rows={shown.map((row) => ({
            key: row.id,
            name: (
              <a href={`#/journal?from=${row.day}&to=${row.day}&kind=${encodeURIComponent(row.kind)}`}>
                {format.dayWithYear(row.day)}
              </a>
            ),
            cells: [
              kindLabel(t, row.kind),
              row.phase ? t(`log.phase-${row.phase}`) : t("pipeline.unknown"),
              row.minutes === null ? t("pipeline.unknown") : format.minutes(row.minutes),
            ],
          }))}
        />
      )}
      {rows.length > shown.length && <p class="quiet">{t("pipeline.newest-lines", { n: shown.length })}</p>}
    </div>
  );
}
