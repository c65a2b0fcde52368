import { Download, Upload } from "lucide-preact";
import { useRef } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Failed } from "../ui/Failed";
import { Notice } from "../ui/Place";
import "./journal.css";
import type { CopyActs, CopyState } from "./keep-copy";
import { RestorePreview } from "./RestorePreview";

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
  switch (state.step) {
    case "idle":
      return null;
    case "backing-up":
    case "reading":
      return (
        <Progress
          words={t(`journal.${state.step}`, { share: format.percent(state.share) })}
          share={state.share}
        />
      );
    case "writing":
      return <Progress words={t("journal.writing")} />;
    case "backed-up":
      return <Notice>{t("journal.backed-up", { name: state.name })}</Notice>;
    case "preview":
      return <RestorePreview {...state} onApply={acts.onApply} onLeave={acts.onLeave} />;
    case "restored":
    case "restored-before":
      return (
        <Notice
          action={
            <Button kind="link" onPress={acts.onUndoRestore}>
              {t("journal.undo-restore")}
            </Button>
          }
        >
          {t(state.step === "restored" ? "journal.restored" : "journal.latest-restore", {
            when: state.step === "restored" ? "" : format.dayWithYear(state.day),
            adds: state.added,
            changes: state.changed,
          })}
        </Notice>
      );
    case "undone":
      return <Notice>{t("journal.undone")}</Notice>;
    case "failed":
      return <Failed failure={state.failure} />;
  }
}

function Progress({ words, share }: { words: string; share?: number }) {
  return (
    <div class="part">
      <p class="quiet" role="status">
        {words}
      </p>
      <progress aria-label={words} value={share} max={1} />
    </div>
  );
}
