import { useState } from "preact/hooks";
import { isNegated } from "@/lib/coach/plan/negation";
import { templatesFor } from "@/lib/coach/plan/templates";
import type { Translator } from "@/lib/i18n/translate";
import type { PatternId } from "@/lib/model/pattern";
import type { RoutineMatch } from "@/lib/model/routine";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import "./card.css";

export interface PlanWords {
  cue: string;
  act: string;
  /** Which actions show that it was followed, where the plan is one of those offered; else a tick does. */
  match?: RoutineMatch;
}

interface PlanFormProps {
  pattern: PatternId;
  onSave: (plan: PlanWords, event: Event) => void;
  onCancel: () => void;
}

/** An if-then plan in the salesperson's own words: when it happens, and what is done instead. */
export function PlanForm({ pattern, onSave, onCancel }: PlanFormProps) {
  const { t } = useSpeech();
  const [cue, setCue] = useState("");
  const [act, setAct] = useState("");
  const isInstead = !isNegated(act);
  const isWhole = cue.trim() !== "" && act.trim() !== "" && isInstead;
  return (
    <form
      class="card-form"
      onSubmit={(event) => {
        event.preventDefault();
        const offered = templatesFor(pattern).find(({ id }) => templateWords(t, id, "act") === act.trim());
        const words = { cue: cue.trim(), act: act.trim() };
        if (isWhole) onSave(offered ? { ...words, match: offered.match } : words, event);
      }}
    >
      <TextField
        label={t("card.plan-if")}
        value={cue}
        rows={2}
        maxLength={300}
        placeholder={t(`patterns.${pattern}-cue`)}
        onInput={setCue}
      />
      <TextField
        label={t("card.plan-then")}
        value={act}
        rows={2}
        maxLength={300}
        placeholder={t(`patterns.${pattern}-act`)}
        wrong={isInstead ? undefined : t("card.plan-instead")}
        onInput={setAct}
      />
      <fieldset class="plan-templates">
        <legend class="small quiet">{t("plan.templates")}</legend>
        {templatesFor(pattern).map(({ id }) => {
          const words = { cue: templateWords(t, id, "cue"), act: templateWords(t, id, "act") };
          return (
            <Button
              key={id}
              kind="link"
              onPress={() => {
                setCue(words.cue);
                setAct(words.act);
              }}
            >
              {t("card.plan-written", words)}
            </Button>
          );
        })}
      </fieldset>
      <div class="button-row">
        <Button kind="primary" submit disabled={!isWhole}>
          {t("card.plan-save")}
        </Button>
        <Button kind="bare" onPress={onCancel}>
          {t("card.plan-cancel")}
        </Button>
      </div>
    </form>
  );
}

function templateWords(t: Translator, id: string, part: "cue" | "act"): string {
  const key = `plan.${id}-${part}`;
  return t.has(key) ? t(key) : "";
}
