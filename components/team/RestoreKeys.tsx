import { useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { TextField } from "../ui/Field";
import { FileChoice } from "./FileChoice";
import { OutcomeNotice } from "./Outcome";
import type { KeyActs, Outcome } from "./team-acts";

/** A team again on another computer: the words from paper, then a file that its keys signed. */
export function RestoreKeys({ onUnknownWords, onRestore }: Pick<KeyActs, "onUnknownWords" | "onRestore">) {
  const { t } = useSpeech();
  const [text, setText] = useState("");
  const [unknown, setUnknown] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const restore = async (file: File) => {
    const strange = await onUnknownWords(text);
    setUnknown(strange.map(({ at, word }) => t("recovery.unknown-word", { at, word })).join(", "));
    const came = await onRestore(text, file);
    setOutcome(came);
    if (came.done) setText("");
  };
  return (
    <div class="part">
      <p class="quiet">{t("recovery.restore-hint")}</p>
      <TextField
        label={t("recovery.words")}
        hint={t("recovery.words-hint")}
        wrong={unknown === "" ? undefined : t("recovery.unknown-words", { words: unknown })}
        rows={3}
        maxLength={1_000}
        value={text}
        onInput={(typed) => {
          setUnknown("");
          setOutcome(null);
          setText(typed);
        }}
      />
      <p class="quiet">{t("recovery.choose-file-hint")}</p>
      <div class="button-row">
        <FileChoice
          label={t("recovery.choose-file")}
          accept=".cairn,.json,.txt"
          onFiles={([file]) => file && void restore(file)}
        />
      </div>
      <OutcomeNotice outcome={outcome} done="recovery.restored" />
    </div>
  );
}
