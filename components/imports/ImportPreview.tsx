import { useSpeech } from "../i18n/language";
import { type RestoreLine, restoreTotals } from "../journal/keep-copy";
import { Button } from "../ui/Button";
import "../patterns/patterns.css";

interface ImportPreviewProps {
  lines: readonly RestoreLine[];
  onApply: () => void;
  onBack: () => void;
}

/** What an import adds, changes and finds there already, by kind of record; nothing is written until confirmed. */
export function ImportPreview({ lines, onApply, onBack }: ImportPreviewProps) {
  const { t, format } = useSpeech();
  const { added, changed } = restoreTotals(lines);
  const kept = lines.reduce((sum, line) => sum + line.kept, 0);
  return (
    <section class="part">
      <h2>{t("imports.preview-title")}</h2>
      <p class="lead" role="status">
        {t("imports.preview", { adds: added, changes: changed, same: kept })}
      </p>
      {lines.length > 0 && (
        <table class="plain-table">
          <thead>
            <tr>
              <th scope="col">{t("journal.record")}</th>
              {(["added", "changed", "kept"] as const).map((column) => (
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
                {(["added", "changed", "kept"] as const).map((column) => (
                  <td key={column} class="figure-cell">
                    {format.number(line[column], 0)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p class="quiet">{t("imports.preview-undo")}</p>
      <div class="button-row">
        <Button kind="primary" disabled={added + changed === 0} onPress={onApply}>
          {t("imports.apply")}
        </Button>
        <Button onPress={onBack}>{t("imports.back")}</Button>
      </div>
    </section>
  );

  function recordName(record: string): string {
    const key = `journal.record-${record}`;
    return t.has(key) ? t(key) : record;
  }
}
