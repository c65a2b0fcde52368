import { useSpeech } from "../i18n/language";
import "../ui/table.css";
import type { RestoreLine } from "./keep-copy";

const columns = ["added", "changed", "kept"] as const;

/** What a file adds, changes and finds there already, by kind of record. Nothing where it holds no record. */
export function ChangeTable({ lines }: { lines: readonly RestoreLine[] }) {
  const { t, format } = useSpeech();
  if (lines.length === 0) return null;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{t("journal.record")}</th>
          {columns.map((column) => (
            <th key={column} scope="col" class="figure-cell">
              {t(`journal.${column}`)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.record}>
            <th scope="row">{recordName(line.record)}</th>
            {columns.map((column) => (
              <td key={column} class="figure-cell">
                {format.number(line[column], 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );

  function recordName(record: string): string {
    const key = `journal.record-${record}`;
    return t.has(key) ? t(key) : record;
  }
}
