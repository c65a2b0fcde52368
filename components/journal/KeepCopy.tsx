import { Download, Upload } from "lucide-preact";
import { useRef } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { Failed } from "../ui/Failed";
import { Notice } from "../ui/Place";
import "./journal.css";
import type { CopyActs, CopyState } from "./keep-copy";

/** Backs the journal up to a file, and restores one after showing what it would do. */
export function KeepCopy({ state, ...acts }: { state: CopyState } & CopyActs) {
  const { t } = useSpeech();
  const file = useRef<HTMLInputElement>(null);
  const isBusy = state.step === "backing-up" || state.step === "reading" || state.step === "writing";
  return (
    <section class="part" aria-label={t("journal.keep")}>
      <h2>{t("journal.keep")}</h2>
      <p class="quiet">{t("journal.keep-why")}</p>
      <div class="button-row">
        <Button disabled={isBusy} onPress={acts.onBackup}>
          <Download size={16} strokeWidth={1.75} aria-hidden />
          {t("journal.backup")}
        </Button>
        <Button disabled={isBusy} onPress={() => file.current?.click()}>
          <Upload size={16} strokeWidth={1.75} aria-hidden />
          {t("journal.restore")}
        </Button>
        <input
          ref={file}
          type="file"
          hidden
          accept=".jsonl,.ndjson,.json,.txt"
          aria-label={t("journal.restore")}
          onChange={(event) => {
            const [chosen] = event.currentTarget.files ?? [];
            event.currentTarget.value = "";
            if (chosen) acts.onChooseFile(chosen);
          }}
        />
      </div>
      <CopyStatus state={state} {...acts} />
    </section>
  );
}

function CopyStatus({ state, ...acts }: { state: CopyState } & CopyActs) {
  const { t, format } = useSpeech();
  const count = (value: number) => format.number(value, 0);
  switch (state.step) {
    case "idle":
      return null;
    case "backing-up":
    case "writing": {
      const words = t(`journal.${state.step}`, { done: count(state.done), total: count(state.total) });
      return <Progress words={words} done={state.done} total={state.total} />;
    }
    case "reading":
      return <Progress words={t("journal.reading", { done: count(state.done) })} />;
    case "backed-up":
      return <Notice>{t("journal.backed-up", { lines: count(state.lines) })}</Notice>;
    case "preview":
      return (
        <Dialog
          title={t("journal.preview-title")}
          open
          onClose={acts.onLeave}
          foot={
            <>
              <Button onPress={acts.onLeave}>{t("journal.leave")}</Button>
              <Button kind="primary" disabled={state.adds + state.changes === 0} onPress={acts.onApply}>
                {t("journal.apply")}
              </Button>
            </>
          }
        >
          <p>{t("journal.preview", { adds: state.adds, changes: state.changes, same: state.same })}</p>
          <p class="quiet">{t("journal.preview-undo")}</p>
        </Dialog>
      );
    case "restored":
      return (
        <Notice
          action={
            <Button kind="link" onPress={acts.onUndoRestore}>
              {t("journal.undo-restore")}
            </Button>
          }
        >
          {t("journal.restored", { adds: count(state.adds), changes: count(state.changes) })}
        </Notice>
      );
    case "undone":
      return <Notice>{t("journal.undone")}</Notice>;
    case "failed":
      return <Failed failure={state.failure} />;
  }
}

function Progress({ words, done, total }: { words: string; done?: number; total?: number }) {
  return (
    <div role="status" class="part">
      <p class="quiet">{words}</p>
      <progress aria-label={words} value={total ? done : undefined} max={total ?? 1} />
    </div>
  );
}
