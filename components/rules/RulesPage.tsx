import { useState } from "preact/hooks";
import { suggestedRules } from "@/lib/figures/next-actions";
import type { NextActionRule } from "@/lib/model/next-action";
import type { Failure } from "@/lib/model/result";
import { useSpeech } from "../i18n/language";
import { PlanNav } from "../plan/PlanNav";
import { Button } from "../ui/Button";
import { Failed } from "../ui/Failed";
import { Toggle } from "../ui/Field";
import { RuleForm } from "./RuleForm";
import { ruleWords } from "./rule-words";
import "../coach/coach.css";
import "./rules.css";

interface RulesPageProps {
  /** Null while they are read. */
  rules: readonly NextActionRule[] | null;
  failure: Failure | null;
  createId: () => string;
  onWrite: (rule: NextActionRule) => void;
  onRemove: (rule: NextActionRule) => void;
}

/** The rules of one's next actions: each a sentence, to switch on and off, change, or take away. */
export function RulesPage({ rules, failure, createId, onWrite, onRemove }: RulesPageProps) {
  const { t } = useSpeech();
  const [editing, setEditing] = useState<NextActionRule | null>(null);
  const standing = (rules ?? []).filter(({ removedAt }) => !removedAt);
  const known = new Set((rules ?? []).map(({ id }) => id));
  // Until one is kept, changed or taken away, the rules of the source are offered, switched off.
  const offered: NextActionRule[] = suggestedRules
    .filter(({ id }) => !known.has(id))
    .map((rule) => ({ record: "next-action-rule", isOn: false, what: t(`rules.${rule.id}`), ...rule }));
  const save = (rule: NextActionRule) => {
    setEditing(null);
    onWrite(rule);
  };
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("rules.title")}</h1>
      </header>
      <PlanNav current="rules" />
      {failure && <Failed failure={failure} />}
      <p class="quiet">{t("rules.intro")}</p>
      {rules && (
        <ul class="rule-list">
          {[...standing, ...offered].map((rule) => (
            <li key={rule.id}>
              {editing?.id === rule.id ? (
                <RuleForm rule={editing} onSave={save} onCancel={() => setEditing(null)} />
              ) : (
                <>
                  <Toggle
                    label={ruleWords(t, rule)}
                    on={rule.isOn}
                    onChange={(isOn) => onWrite({ ...rule, isOn })}
                  />
                  <div class="button-row">
                    <Button kind="link" onPress={() => setEditing(rule)}>
                      {t("rules.change")}
                      <span class="visually-hidden">: {ruleWords(t, rule)}</span>
                    </Button>
                    <Button kind="link" onPress={() => onRemove(rule)}>
                      {t("rules.remove")}
                      <span class="visually-hidden">: {ruleWords(t, rule)}</span>
                    </Button>
                  </div>
                </>
              )}
            </li>
          ))}
        </ul>
      )}
      {editing && !known.has(editing.id) && !offered.some(({ id }) => id === editing.id) ? (
        <RuleForm rule={editing} onSave={save} onCancel={() => setEditing(null)} />
      ) : (
        rules && (
          <div>
            <Button
              onPress={() =>
                setEditing({
                  record: "next-action-rule",
                  id: createId(),
                  when: "after",
                  kind: "meeting",
                  thenKind: "email",
                  what: "",
                  withinDays: 2,
                  isOn: true,
                })
              }
            >
              {t("rules.add")}
            </Button>
          </div>
        )
      )}
    </div>
  );
}
