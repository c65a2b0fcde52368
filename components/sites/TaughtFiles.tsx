import { useRef, useState } from "preact/hooks";
import type { TaughtRule } from "@/lib/model/taught-rule";
import type { Result } from "@/lib/model/result";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Notice } from "../ui/Place";
import "../ui/list.css";

export interface TaughtFileActs {
  /** Hands the rules to the browser's downloads. */
  onExport: () => void;
  /** The rules of a file's text; changes nothing. */
  readRules: (text: string) => Result<TaughtRule[]>;
  onImport: (rules: readonly TaughtRule[]) => void;
}

interface TaughtFilesProps extends TaughtFileActs {
  rules: readonly TaughtRule[];
}

/** Taught sites as a file: out for a colleague or the organisation, in with a look at them first. */
export function TaughtFiles({ rules, onExport, readRules, onImport }: TaughtFilesProps) {
  const { t } = useSpeech();
  const chooser = useRef<HTMLInputElement>(null);
  const [read, setRead] = useState<Result<TaughtRule[]> | null>(null);
  const choose = async (file: File | undefined) => {
    if (file) setRead(readRules(await file.text()));
  };
  const known = new Set(rules.map(({ id }) => id));
  return (
    <div class="settings-part">
      <div class="file-acts">
        <Button disabled={rules.length === 0} onPress={onExport}>
          {t("taught.export")}
        </Button>
        <Button onPress={() => chooser.current?.click()}>{t("taught.import")}</Button>
        <input
          ref={chooser}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t("taught.import")}
          onChange={({ currentTarget }) => {
            void choose(currentTarget.files?.[0]);
            // The same file can be chosen again after it was mended.
            currentTarget.value = "";
          }}
        />
      </div>
      <div role="status">
        {read?.ok === false && (
          <p class="wrong">
            {t(read.error.code === "file-newer" ? "taught.file-newer" : "taught.file-unreadable")}
          </p>
        )}
      </div>
      {read?.ok && (
        <>
          <Notice>{t("taught.preview", { n: read.value.length })}</Notice>
          <ul class="plain-list">
            {read.value.map((rule) => (
              <li key={rule.id}>
                <span>
                  {rule.product} <span class="quiet">{rule.host}</span>
                </span>
                <span class="small quiet">{t(known.has(rule.id) ? "taught.replaces" : "taught.is-new")}</span>
              </li>
            ))}
          </ul>
          <div class="file-acts">
            <Button
              kind="primary"
              disabled={read.value.length === 0}
              onPress={() => {
                onImport(read.value);
                setRead(null);
              }}
            >
              {t("taught.add-these")}
            </Button>
            <Button kind="bare" onPress={() => setRead(null)}>
              {t("settings.cancel")}
            </Button>
          </div>
        </>
      )}
    </div>
  );
}
