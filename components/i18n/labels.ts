import { ownKindName } from "@/lib/model/quick-log";
import type { Translator } from "@/lib/i18n/translate";

/** A label made from data: the sentence where there is one, else the person's own word without its `x-`. */
function labelOf(t: Translator, key: string, own: string): string {
  return t.has(key) ? t(key) : ownKindName(own);
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

/** A stage of an opportunity in words. */
export function stageLabel(t: Translator, stage: string): string {
  return labelOf(t, `people.stage-${stage}`, stage);
}

/** The name of a flash figure; of a pinned one (`won-value.month.segment.gold`) its measure, group and period. */
export function figureLabel(t: Translator, id: string): string {
  const [measure = "", period, split, ...name] = id.split(".");
  if (period === undefined || !t.has(`figures.of-${measure}`)) return labelOf(t, `figures.${id}`, id);
  const group = split === undefined ? [] : [groupLabel(t, split, name.join("."))];
  const over = period === "now" ? [] : [labelOf(t, `figures.over-${period}`, period)];
  return [labelOf(t, `figures.of-${measure}`, measure), ...group, ...over].join(", ");
}

/** The name of a figure in a shared summary, which has no period of its own: `won-value`, `win-rate-of-gold`. */
export function sharedFigureLabel(t: Translator, figure: string): string {
  const [measure = "", ...group] = figure.split("-of-");
  const name = group.join("-of-");
  const words = ["segment", "origin"].map((split) => groupLabel(t, split, name));
  const own = name === "" ? [] : [words.find((word) => word !== name) ?? name];
  return [labelOf(t, `figures.of-${measure}`, labelOf(t, `figures.${measure}`, measure)), ...own].join(", ");
}

/** The name of a group of records: a segment or an origin in words, a product or an owner by its own name. */
export function groupLabel(t: Translator, split: string, name: string): string {
  const key = split === "segment" ? `screen.${name}` : `figures.origin-${name}`;
  return (split === "segment" || split === "origin") && t.has(key) ? t(key) : name;
}
