import { X } from "lucide-preact";
import { useState } from "preact/hooks";
import { useSpeech } from "../i18n/language";
import { Button } from "./Button";
import { TextField } from "./Field";
import "./list.css";

const longest = 60;

interface WordsProps {
  /** What the list is called. */
  label: string;
  words: readonly string[];
  /** The words of the field that adds one, and of the press that takes one off. */
  add: string;
  remove: (word: string) => string;
  most?: number;
  /** Suggested while typing. */
  offered?: readonly string[];
  onWords: (words: string[], event: Event) => void;
}

/** A short list of words: one press takes one off, Enter puts one on. */
export function Words({ label, words, add, remove, most, offered, onWords }: WordsProps) {
  const { t } = useSpeech();
  const [typed, setTyped] = useState("");
  const word = typed.trim().slice(0, longest);
  const isFull = most !== undefined && words.length >= most;
  return (
    <>
      {words.length > 0 && (
        <ul class="word-list" aria-label={label}>
          {words.map((one) => (
            <li key={one}>
              <span dir="auto">{one}</span>
              <Button
                kind="bare"
                label={remove(one)}
                onPress={(event) =>
                  onWords(
                    words.filter((other) => other !== one),
                    event,
                  )
                }
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
          if (word !== "" && !words.includes(word) && !isFull) onWords([...words, word], event);
        }}
      >
        <TextField
          label={add}
          value={typed}
          maxLength={longest}
          onInput={setTyped}
          {...(offered ? { list: offered.filter((one) => !words.includes(one)) } : {})}
        />
        <Button submit disabled={word === "" || isFull}>
          {t("people.add")}
        </Button>
      </form>
    </>
  );
}
