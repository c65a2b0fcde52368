import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import "../ui/list.css";

interface WordListProps {
  title: string;
  hint: string;
  /** The words of the field that adds one. */
  add: string;
  words: readonly string[];
  most: number;
  onChange: (words: string[]) => void;
}

/** A short list of one's own words: one press takes one off, Enter puts one on. */
export function WordList({ title, hint, add, words, most, onChange }: WordListProps) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState("");
  const word = typed.trim();
  return (
    <section class="settings-part">
      <h2>{title}</h2>
      <p class="quiet">{hint}</p>
      {words.length > 0 && (
        <ul class="word-list" aria-label={title}>
          {words.map((one) => (
            <li key={one}>
              <span dir="auto">{one}</span>
              <Button
                kind="bare"
                label={t("words.remove", { word: one })}
                onPress={() => onChange(words.filter((other) => other !== one))}
              >
                <X size={12} aria-hidden />
              </Button>
            </li>
          ))}
        </ul>
      )}
      <form
        class="field-row"
        onSubmit={(event) => {
          event.preventDefault();
          setTyped("");
          if (word !== "" && !words.includes(word) && words.length < most) onChange([...words, word]);
        }}
      >
        <TextField label={add} value={typed} maxLength={60} onInput={setTyped} />
        <Button submit disabled={word === "" || words.length >= most}>
          {t("people.add")}
        </Button>
      </form>
    </section>
  );
}
