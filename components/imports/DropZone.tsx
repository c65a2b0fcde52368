import { FileInput } from "lucide-preact";
import { useRef, useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { askForFolder, droppedFiles } from "./dropped-files";
import "./imports.css";

const accepted =
  ".csv,.txt,.tsv,.mbox,.eml,.ics,.zip,.tgz,.gz,text/csv,text/calendar,message/rfc822,application/mbox";

/** Where files are dropped, or chosen: the keyboard has the button. */
export function DropZone({ onFiles }: { onFiles: (files: readonly File[]) => void }) {
  const { t } = useSpeech();
  const input = useRef<HTMLInputElement>(null);
  const [isOver, setIsOver] = useState(false);
  const take = (files: readonly File[]) => {
    if (files.length > 0) onFiles(files);
  };
  return (
    <section class="part" aria-label={t("imports.title")}>
      <p class="lead">{t("imports.lead")}</p>
      <div
        class={`drop-zone ${isOver ? "is-over" : ""}`}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => setIsOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          if (event.dataTransfer) void droppedFiles(event.dataTransfer).then(take);
        }}
      >
        <FileInput size={24} strokeWidth={1.5} aria-hidden />
        <p>{t("imports.drop")}</p>
        <div class="button-row">
          <Button kind="primary" onPress={() => input.current?.click()}>
            {t("imports.choose")}
          </Button>
          <Button onPress={() => askForFolder(take)}>{t("imports.choose-folder")}</Button>
        </div>
        <p class="small quiet">{t("imports.accepts")}</p>
        <input
          ref={input}
          type="file"
          hidden
          multiple
          accept={accepted}
          aria-label={t("imports.choose")}
          onChange={(event) => {
            const files = [...(event.currentTarget.files ?? [])];
            event.currentTarget.value = "";
            take(files);
          }}
        />
      </div>
      <p class="quiet">{t("imports.privacy")}</p>
    </section>
  );
}
