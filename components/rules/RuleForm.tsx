import { useState } from "preact/hooks";
import { builtInKinds } from "@/lib/model/action";
import type { NextActionRule } from "@/lib/model/next-action";
import { kindLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";
import { useOwnWords } from "../i18n/own-words";
import { Button } from "../ui/Button";
import { ChoiceRow, SelectField, TextField } from "../ui/Field";

const whens = ["after", "every", "unanswered-quote"] as const;
const segments = ["gold", "silver", "bronze"] as const;
const offeredKinds = builtInKinds.filter((kind) => kind !== "ritual");

interface RuleFormProps {
  rule: NextActionRule;
  onSave: (rule: NextActionRule) => void;
  onCancel: () => void;
}

/** A rule as a sentence to fill in: when, what, how soon. */
export function RuleForm({ rule, onSave, onCancel }: RuleFormProps) {
  const { t } = useSpeech();
  const { kinds: own } = useOwnWords();
  const [draft, setDraft] = useState<NextActionRule>(rule);
  const [typed, setTyped] = useState(String(daysOf(rule)));
  const kinds = [...offeredKinds, ...own.map(({ kind }) => kind)].map((value) => ({
    value,
    label: kindLabel(t, value),
  }));
  const days = Number(typed);
  const [least, most] = limits[draft.when];
  const isRight = typed.trim() !== "" && Number.isInteger(days) && days >= least && days <= most;
  return (
    <form
      class="form"
      onSubmit={(event) => {
        event.preventDefault();
        if (isRight) onSave(withDays(draft, days));
      }}
    >
      <ChoiceRow
        label={t("rules.when")}
        value={draft.when}
        options={whens.map((value) => ({ value, label: t(`rules.when-${value}`) }))}
        onChange={(value) => {
          const when = whens.find((one) => one === value) ?? draft.when;
          setDraft(ofForm(draft, when));
          setTyped(String(daysOf(ofForm(draft, when))));
        }}
      />
      {draft.when === "after" && (
        <SelectField
          label={t("rules.after-kind")}
          value={draft.kind}
          options={kinds}
          onChange={(value) => setDraft({ ...draft, kind: value })}
        />
      )}
      {draft.when === "every" && (
        <ChoiceRow
          label={t("people.segment")}
          value={draft.segment}
          options={segments.map((value) => ({ value, label: t(`screen.${value}`) }))}
          onChange={(value) =>
            setDraft({ ...draft, segment: segments.find((one) => one === value) ?? "gold" })
          }
        />
      )}
      <SelectField
        label={t("rules.then-kind")}
        hint={t("rules.then-kind-hint")}
        value={draft.thenKind}
        options={kinds}
        onChange={(value) => setDraft({ ...draft, thenKind: value })}
      />
      <TextField
        label={t("rules.what")}
        hint={t("rules.what-hint")}
        value={draft.what}
        maxLength={200}
        onInput={(what) => setDraft({ ...draft, what })}
      />
      <TextField
        label={t(`rules.days-${draft.when}`)}
        type="number"
        min={least}
        max={most}
        value={typed}
        wrong={isRight ? undefined : t("rules.days-wrong", { least, most })}
        onInput={setTyped}
      />
      <div class="button-row">
        <Button kind="primary" submit disabled={!isRight}>
          {t("rules.save")}
        </Button>
        <Button onPress={onCancel}>{t("rules.cancel")}</Button>
      </div>
    </form>
  );
}

/** The least and greatest number of days of each form. */
const limits: Record<NextActionRule["when"], readonly [number, number]> = {
  after: [0, 365],
  every: [1, 730],
  "unanswered-quote": [1, 60],
};

function daysOf(rule: NextActionRule): number {
  if (rule.when === "after") return rule.withinDays;
  return rule.when === "every" ? rule.everyDays : rule.onWorkedDay;
}

function withDays(rule: NextActionRule, days: number): NextActionRule {
  if (rule.when === "after") return { ...rule, withinDays: days };
  return rule.when === "every" ? { ...rule, everyDays: days } : { ...rule, onWorkedDay: days };
}

/** The same rule in another form, with what that form usually asks for. */
function ofForm(rule: NextActionRule, when: NextActionRule["when"]): NextActionRule {
  const { id, what, isOn } = rule;
  const shared = { record: "next-action-rule" as const, id, what, isOn };
  if (when === "after") return { ...shared, when, kind: "meeting", thenKind: "email", withinDays: 2 };
  if (when === "every") return { ...shared, when, segment: "gold", thenKind: "visit", everyDays: 122 };
  return { ...shared, when, thenKind: "call", onWorkedDay: 5 };
}
