import { useState } from "preact/hooks";
import type { Routine } from "@/lib/model/routine";
import type { PracticeWords } from "@/lib/team/practice-draft";
import type { PracticeEffect } from "@/lib/views/practice";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { SelectField, TextField, Toggle } from "../ui/Field";
import { OutcomeNotice } from "./Outcome";
import type { Outcome, PracticeActs } from "./team-acts";

export interface PublishableRoutine {
  readonly routine: Routine;
  /** What its own weeks by lot showed, where a trial came so far. */
  readonly effect: PracticeEffect | null;
}

interface PublishPracticeProps extends Pick<PracticeActs, "onPublish"> {
  routines: readonly PublishableRoutine[];
  isManager: boolean;
  ownName: string;
}

/** One of one's own routines as a recipe: its words, the name to sign with, and the result if it is to go along. */
export function PublishPractice({ routines, isManager, ownName, onPublish }: PublishPracticeProps) {
  const { t } = useSpeech();
  const [id, setId] = useState("");
  const chosen = routines.find(({ routine }) => routine.id === id) ?? routines[0];
  const [words, setWords] = useState<Partial<PracticeWords>>({});
  const [withResult, setWithResult] = useState(false);
  const [asManager, setAsManager] = useState(isManager);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  if (!chosen) return <p>{t("practices.publish-none")}</p>;
  const suggested = suggestedWords(t, chosen.routine, ownName);
  const all: PracticeWords = { ...suggested, ...words };
  const field = (name: keyof PracticeWords, maxLength: number, rows?: number) => (
    <TextField
      label={t(`practices.field-${name}`)}
      maxLength={maxLength}
      {...(rows ? { rows } : {})}
      value={all[name]}
      onInput={(text) => {
        setOutcome(null);
        setWords({ ...words, [name]: text });
      }}
    />
  );
  const isWhole = Object.values(all).every((text) => text.trim() !== "");
  const effect = withResult ? chosen.effect : null;
  return (
    <div class="part">
      <p class="quiet">{t("practices.publish-hint")}</p>
      <SelectField
        label={t("practices.which")}
        value={chosen.routine.id}
        options={routines.map(({ routine }) => ({ value: routine.id, label: routine.name }))}
        onChange={(value) => {
          setId(value);
          setWords({});
          setWithResult(false);
          setOutcome(null);
        }}
      />
      {field("title", 120)}
      {field("cue", 300)}
      {field("steps", 3_000, 4)}
      {field("why", 600, 2)}
      {field("situation", 300)}
      {field("author", 80)}
      {isManager && <Toggle label={t("practices.as-manager")} on={asManager} onChange={setAsManager} />}
      {chosen.effect && (
        <Toggle label={t("practices.with-result")} on={withResult} onChange={setWithResult} />
      )}
      <div>
        <Button
          kind="primary"
          disabled={!isWhole}
          onPress={() =>
            void onPublish(chosen.routine, all, {
              role: isManager && asManager ? "manager" : "colleague",
              tried: { people: effect ? 1 : 0, effects: effect ? [effect] : [] },
            }).then(setOutcome)
          }
        >
          {t("practices.publish-now")}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} done="practices.published" />
    </div>
  );
}

/** Words to begin with: those of the starter library where the routine comes from there. */
function suggestedWords(
  t: ReturnType<typeof useSpeech>["t"],
  routine: Routine,
  author: string,
): PracticeWords {
  const of = (key: string) => (t.has(key) ? t(key) : "");
  const from = routine.catalogue ?? "";
  return {
    title: routine.name,
    cue: routine.cue ?? of(`practices.${from}-when`),
    steps: of(`practices.${from}-steps`)
      .replace(/\.$/, "")
      .split(/\s?; /)
      .map((step) => step.charAt(0).toLocaleUpperCase() + step.slice(1))
      .join("\n"),
    why: of(`routines.${from}-why`),
    situation: of(`practices.${from}-for`),
    author,
  };
}
