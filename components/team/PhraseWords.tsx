import { useEffect, useRef, useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { OutcomeNotice } from "./Outcome";
import type { KeyActs, Outcome } from "./team-acts";

interface PhraseWordsProps {
  words: readonly string[];
  onConfirm: KeyActs["onConfirmPhrase"];
  onHide: () => void;
}

/** The words asked back: one of the beginning, one of the middle, the last, so that a sheet cut short is noticed. */
const asked = [3, 7, 12] as const;

/** The words of a phrase to be written on paper, then some of them typed back from there with the words out of sight. */
export function PhraseWords({ words, onConfirm, onHide }: PhraseWordsProps) {
  const { t } = useSpeech();
  const [isWritten, setWritten] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  // What is read next has just taken the place of the button that was pressed.
  useEffect(() => heading.current?.focus(), [isWritten]);
  return (
    <>
      <h3 ref={heading} tabIndex={-1}>
        {t(isWritten ? "recovery.type-back" : "recovery.write-down")}
      </h3>
      {isWritten ? (
        <TypeBack onConfirm={onConfirm} onBack={() => setWritten(false)} />
      ) : (
        <>
          <p class="quiet">{t("recovery.write-down-hint")}</p>
          <ol class="phrase-words">
            {words.map((word, index) => (
              <li key={`${index} ${word}`}>{word}</li>
            ))}
          </ol>
          <div class="button-row">
            <Button kind="primary" onPress={() => setWritten(true)}>
              {t("recovery.written-down")}
            </Button>
            <Button kind="bare" onPress={onHide}>
              {t("recovery.hide")}
            </Button>
          </div>
        </>
      )}
    </>
  );
}

function TypeBack({ onConfirm, onBack }: { onConfirm: KeyActs["onConfirmPhrase"]; onBack: () => void }) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({});
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const words = asked.map((at) => ({ at, word: typed[at]?.trim() ?? "" }));
  return (
    <>
      <p class="quiet">{t("recovery.type-back-hint")}</p>
      <div class="phrase-asked">
        {asked.map((at) => (
          <TextField
            key={at}
            label={t("recovery.word", { at })}
            maxLength={40}
            value={typed[at] ?? ""}
            onInput={(word) => setTyped({ ...typed, [at]: word })}
          />
        ))}
      </div>
      <div class="button-row">
        <Button
          kind="primary"
          disabled={words.some(({ word }) => word === "")}
          onPress={() => void onConfirm(words).then(setOutcome)}
        >
          {t("recovery.confirm")}
        </Button>
        <Button kind="bare" onPress={onBack}>
          {t("recovery.see-again")}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} done="recovery.state-written" />
    </>
  );
}
