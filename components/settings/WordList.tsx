import { useSpeech } from "../i18n/language";
import { Words } from "../ui/Words";

interface WordListProps {
  title: string;
  hint: string;
  /** The words of the field that adds one. */
  add: string;
  words: readonly string[];
  most: number;
  onChange: (words: string[]) => void;
}

/** A list of one's own words, with what it is for. */
export function WordList({ title, hint, add, words, most, onChange }: WordListProps) {
  const { t } = useSpeech();
  return (
    <section class="settings-part">
      <h2>{title}</h2>
      <p class="quiet">{hint}</p>
      <Words
        label={title}
        words={words}
        add={add}
        remove={(word) => t("words.remove", { word })}
        most={most}
        onWords={onChange}
      />
    </section>
  );
}
