import { useState } from "preact/hooks";
import { quickChoice, quickChoices } from "@/lib/model/quick-log";
import type { ActionLine } from "@/lib/views/day";
import { choiceLabel, kindLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { ChoiceRow, SelectField, TextField } from "../ui/Field";
import { useEscape } from "../ui/escape";
import { areMinutesRight, type Correction, correctionOf, draftOf, salePhases } from "./correction";
import "./log.css";

interface ActionEditorProps {
  action: ActionLine;
  onSave: (correction: Correction) => void;
  onCancel: () => void;
}

/** Puts a logged action right, in place. */
export function ActionEditor({ action, onSave, onCancel }: ActionEditorProps) {
  const { t } = useSpeech();
  const [draft, setDraft] = useState(() => draftOf(action));
  const set = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const form = useEscape<HTMLFormElement>(onCancel);
  const isRight = areMinutesRight(draft.minutes);
  const known = quickChoices.map((choice) => ({
    value: choice.id as string,
    label: choiceLabel(t, choice.id),
  }));
  const options = known.some((option) => option.value === draft.what)
    ? known
    : [{ value: draft.what, label: kindLabel(t, action.kind) }, ...known];
  return (
    <form
      class="action-editor"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) onSave(correctionOf(action, draft));
      }}
      ref={form}
    >
      <SelectField
        label={t("log.what")}
        value={draft.what}
        options={options}
        onChange={(what) => {
          const initiative = quickChoice(what)?.initiative;
          set({ what, ...(initiative && initiative !== "history" ? { initiative } : {}) });
        }}
      />
      <ChoiceRow
        label={t("log.who")}
        value={draft.initiative}
        options={(["proactive", "reactive", "none"] as const).map((value) => ({
          value,
          label: t(`log.${value}`),
          mark:
            value === "none" ? undefined : (
              <i class={`dot ${value === "proactive" ? "started" : ""}`} aria-hidden="true" />
            ),
        }))}
        onChange={(initiative) => set({ initiative: initiative as typeof draft.initiative })}
      />
      <div class="two">
        <TextField
          label={t("log.contact")}
          value={draft.contactName}
          maxLength={300}
          onInput={(contactName) => set({ contactName })}
        />
        <TextField
          label={t("log.account")}
          value={draft.accountName}
          maxLength={300}
          onInput={(accountName) => set({ accountName })}
        />
      </div>
      <TextField
        label={t("log.minutes")}
        type="number"
        min={0}
        max={1440}
        value={draft.minutes}
        wrong={isRight ? undefined : t("log.minutes-wrong")}
        onInput={(minutes) => set({ minutes })}
      />
      <div class="two">
        <SelectField
          label={t("log.phase")}
          value={draft.phase}
          options={[
            { value: "", label: t("log.phase-none") },
            ...salePhases.map((phase) => ({ value: phase, label: t(`log.phase-${phase}`) })),
          ]}
          onChange={(phase) => set({ phase })}
        />
        <TextField
          label={t("plan.promise")}
          type="date"
          value={draft.promisedFor}
          onInput={(promisedFor) => set({ promisedFor })}
        />
      </div>
      <div class="button-row">
        <Button kind="primary" submit>
          {t("log.save")}
        </Button>
        <Button kind="bare" onPress={onCancel}>
          {t("log.cancel")}
        </Button>
      </div>
    </form>
  );
}
