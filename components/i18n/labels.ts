import type { Translator } from "@/lib/i18n/translate";

/** A label made from data: the sentence where there is one, else the person's own word without its `x-`. */
function labelOf(t: Translator, key: string, own: string): string {
  return t.has(key) ? t(key) : own.replace(/^x-/, "").replaceAll("-", " ");
}

/** What was done, in the words of the quick log; falls back on the kind of action. */
export function actionLabel(t: Translator, action: { choice: string | null; kind: string }): string {
  const key = `choices.${action.choice}`;
  return t.has(key) ? t(key) : kindLabel(t, action.kind);
}

/** A choice of the quick log in words. */
export function choiceLabel(t: Translator, choice: string): string {
  return labelOf(t, `choices.${choice}`, choice);
}

/** A kind of action in words; one's own kinds are their own words. */
export function kindLabel(t: Translator, kind: string): string {
  return labelOf(t, `kinds.${kind}`, kind);
}

/** The name of a flash figure. */
export function figureLabel(t: Translator, id: string): string {
  return labelOf(t, `figures.${id}`, id);
}
