import type { NextAction } from "@/lib/figures/next-actions";
import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import type { NextActionRule } from "@/lib/model/next-action";
import { kindLabel } from "../i18n/labels";

/** A rule as one sentence: "After a meeting: send the product sheet, within 2 days". */
export function ruleWords(t: Translator, rule: NextActionRule): string {
  const what = rule.what.trim() || kindLabel(t, rule.thenKind);
  switch (rule.when) {
    case "after":
      return t("rules.after-sentence", { kind: kindLabel(t, rule.kind), what, days: rule.withinDays });
    case "every":
      return t("rules.every-sentence", {
        segment: t(`screen.${rule.segment}`),
        what,
        days: rule.everyDays,
        months: Math.round(rule.everyDays / 30.44),
        isMonths: String(rule.everyDays >= 60),
      });
    case "unanswered-quote":
      return t("rules.unanswered-quote-sentence", { what, days: rule.onWorkedDay });
  }
}

/** What a next action asks for: "Send the product sheet: Atelier Bois". */
export function nextActionWords(t: Translator, { rule }: NextAction, who: string | null): string {
  return t("rules.act", {
    what: rule.what.trim() || kindLabel(t, rule.thenKind),
    who: who ?? t("plan.nobody"),
  });
}

/** Why it is asked for, and when it is due. */
export function nextActionReason(t: Translator, format: Format, action: NextAction, today: string): string {
  const { rule, since, due } = action;
  const reason =
    since === null
      ? t("rules.reason-never", { kind: kindLabel(t, rule.thenKind) })
      : t(`rules.reason-${rule.when}`, {
          day: format.dayInWords(since),
          kind: kindLabel(t, rule.when === "after" ? rule.kind : rule.thenKind),
        });
  const when = due === today ? "today" : due < today ? "past" : "later";
  return t("rules.reason", { reason, when, day: format.dayInWords(due) });
}
