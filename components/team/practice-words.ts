import { certaintyOf } from "@/lib/coach/experiments/claims";
import type { Format } from "@/lib/i18n/format";
import type { Translator } from "@/lib/i18n/translate";
import type { PracticeEffect, PracticeView } from "@/lib/views/practice";
import { kindLabel } from "../i18n/labels";

/** What may be said of an effect, in the words of its level on the ladder of claims. */
export function effectWords(t: Translator, format: Format, effect: PracticeEffect): string {
  const signed = (value: number) => `${value > 0 ? "+" : ""}${format.number(value)}`;
  const { outcome, difference, low, high } = effect;
  const numbers = { outcome, difference: signed(difference), low: signed(low), high: signed(high) };
  if (effect.level === 4) {
    const spread = format.number(effect.spread ?? 0);
    return t("experiments.level-4", { ...numbers, people: effect.people, spread });
  }
  const p = effect.p ?? 1;
  return t("practices.effect-3", { ...numbers, certainty: certaintyOf(p), p });
}

/** Who published a practice, and whether that can be relied on. */
export function signerWords(t: Translator, practice: PracticeView): string {
  const { signedBy, signerName, author } = practice;
  const isPassedOn = signedBy === "manager" && signerName !== null && signerName !== author;
  return t(isPassedOn ? "practices.signed-manager-of" : `practices.signed-${signedBy}`, {
    name: signerName ?? author,
    author,
  });
}

/** What keeps the routine of a practice: `three times a week: Prospecting`. */
export function rhythmOf(
  t: Translator,
  format: Format,
  { times, per, match }: Pick<PracticeView, "times" | "per" | "match">,
): string {
  const kinds = format.list(match.kinds.map((kind) => kindLabel(t, kind)));
  const rhythm = t("practices.rhythm", { times, per });
  return kinds === "" ? rhythm : `${rhythm}, ${kinds}`;
}
