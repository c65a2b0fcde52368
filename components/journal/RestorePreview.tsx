import type { Failure } from "@/lib/model/result";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ChangeTable } from "./ChangeTable";
import { type RestoreLine, restoreTotals } from "./keep-copy";

interface RestorePreviewProps {
  lines: readonly RestoreLine[];
  /** The first of the lines that can't be read, and how many there are. */
  bad: readonly Failure[];
  badCount: number;
  onApply: () => void;
  onLeave: () => void;
}

/** How many bad lines are told one by one. */
const badShown = 3;

/** What a file would add and change, by kind of record; nothing is written until it is confirmed. */
export function RestorePreview({ lines, bad, badCount, onApply, onLeave }: RestorePreviewProps) {
  const { t } = useSpeech();
  const { added, changed } = restoreTotals(lines);
  return (
    <Dialog
      title={t("journal.preview-title")}
      open
      onClose={onLeave}
      foot={
        <>
          <Button onPress={onLeave}>{t("journal.leave")}</Button>
          <Button kind="primary" disabled={added + changed === 0} onPress={onApply}>
            {t("journal.apply")}
          </Button>
        </>
      }
    >
      <p class="lead">{t("journal.preview", { adds: added, changes: changed })}</p>
      <ChangeTable lines={lines} />
      {badCount > 0 && (
        <>
          <p>{t("journal.preview-bad", { n: badCount })}</p>
          <ul class="small quiet">
            {bad.slice(0, badShown).map(({ facts = {} }, index) => (
              <li key={index}>
                {t("journal.bad-line", {
                  line: Number(facts["line"] ?? 0),
                  why: String(facts["detail"] ?? "none"),
                })}
              </li>
            ))}
          </ul>
        </>
      )}
      <p class="quiet">{t("journal.preview-undo")}</p>
    </Dialog>
  );
}
