import { CalendarPlus } from "lucide-preact";
import { useState } from "preact/hooks";
import type { NextAction } from "@/lib/figures/next-actions";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { EmptyState } from "../ui/Place";
import { nextActionReason, nextActionWords } from "./rule-words";

/** How many are in sight before one asks for more: a plan is no backlog. */
const shownFirst = 5;

export interface NextActionActs {
  /** Takes it as the day's next piece of work. */
  onTake: (words: string) => void;
  onAnswer: (action: NextAction, answer: "done" | "let-go") => void;
  onExport: (actions: readonly NextAction[]) => void;
}

interface NextActionListProps extends NextActionActs {
  actions: readonly NextAction[];
  /** The name of whom an action concerns. */
  whoOf: (action: NextAction) => string | null;
  today: string;
  hasRules: boolean;
}

/** What the person's own rules ask for: due first, then what comes within a week. */
export function NextActionList({ actions, whoOf, today, hasRules, ...acts }: NextActionListProps) {
  const { t, format } = useSpeech();
  const [isAll, setAll] = useState(false);
  if (actions.length === 0)
    return (
      <EmptyState action={<a href="#/plan/rules">{t("rules.go")}</a>}>
        {t(hasRules ? "rules.nothing-due" : "rules.none-on")}
      </EmptyState>
    );
  const shown = isAll ? actions : actions.slice(0, shownFirst);
  return (
    <>
      <ul class="day-proposals">
        {shown.map((action) => {
          const words = nextActionWords(t, action, whoOf(action));
          return (
            <li key={action.id}>
              <div>
                <h3 dir="auto">{words}</h3>
                <p class="small quiet">{nextActionReason(t, format, action, today)}</p>
              </div>
              <div class="button-row">
                <Button onPress={() => acts.onTake(words)}>{t("plan.take")}</Button>
                <Button kind="bare" onPress={() => acts.onAnswer(action, "done")}>
                  {t("rules.done")}
                </Button>
                <Button kind="bare" onPress={() => acts.onAnswer(action, "let-go")}>
                  {t("rules.let-go")}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
      <div class="button-row">
        {actions.length > shown.length && (
          <Button kind="link" onPress={() => setAll(true)}>
            {t("rules.more", { n: actions.length - shown.length })}
          </Button>
        )}
        <Button kind="bare" onPress={() => acts.onExport(actions)}>
          <CalendarPlus size={16} aria-hidden />
          {t("rules.export")}
        </Button>
        <a href="#/plan/rules">{t("rules.go")}</a>
      </div>
    </>
  );
}
