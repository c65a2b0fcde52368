import { namesLeft } from "@/lib/team/anonymous";
import type { SummaryChoices } from "@/lib/team/build-summary";
import { useSpeech } from "../i18n/language";
import { TextField } from "../ui/Field";
import { Reveal } from "../ui/Reveal";

type Words = SummaryChoices["words"];

/** What a salesperson types for their manager; and, one click away, what they offer to the group. */
export function ShareWords({ words, onWords }: { words: Words; onWords: (words: Words) => void }) {
  const { t } = useSpeech();
  const word = (name: keyof Words, hint?: string, wrong?: string) => (
    <TextField
      label={t(`team.word-${name}`)}
      {...(hint ? { hint } : {})}
      {...(wrong ? { wrong } : {})}
      rows={2}
      maxLength={2_000}
      value={words[name]}
      onInput={(text) => onWords({ ...words, [name]: text })}
    />
  );
  const found = namesLeft(words.difficultCase);
  return (
    <>
      {word("wentWell")}
      {word("wantHelp")}
      {word("dealsToDiscuss", t("team.word-dealsToDiscuss-hint"))}
      {word("questions")}
      <div class="part">
        <Reveal
          label={t("team.for-group")}
          initiallyOpen={words.success !== "" || words.difficultCase !== ""}
        >
          <div class="part">
            {word("success", t("team.word-success-hint"))}
            {word(
              "difficultCase",
              t("team.word-difficultCase-hint"),
              found.length > 0 ? t("team.looks-named", { found: found.join(", ") }) : undefined,
            )}
          </div>
        </Reveal>
      </div>
    </>
  );
}
