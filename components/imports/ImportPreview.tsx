import { useSpeech } from "../i18n/language";
import { ChangeTable } from "../journal/ChangeTable";
import { type RestoreLine, restoreTotals } from "../journal/keep-copy";
import { Button } from "../ui/Button";

interface ImportPreviewProps {
  lines: readonly RestoreLine[];
  onApply: () => void;
  onBack: () => void;
}

/** What an import adds, changes and finds there already, by kind of record; nothing is written until confirmed. */
export function ImportPreview({ lines, onApply, onBack }: ImportPreviewProps) {
  const { t } = useSpeech();
  const { added, changed } = restoreTotals(lines);
  const kept = lines.reduce((sum, line) => sum + line.kept, 0);
  return (
    <section class="part">
      <h2>{t("imports.preview-title")}</h2>
      <p class="lead" role="status">
        {t("imports.preview", { adds: added, changes: changed, same: kept })}
      </p>
      <ChangeTable lines={lines} />
      <p class="quiet">{t("imports.preview-undo")}</p>
      <div class="button-row">
        <Button kind="primary" disabled={added + changed === 0} onPress={onApply}>
          {t("imports.apply")}
        </Button>
        <Button onPress={onBack}>{t("imports.back")}</Button>
      </div>
    </section>
  );
}
