import { describe, expect, test } from "vitest";
import { certaintyOf, claimLevels, forbiddenWords } from "@/lib/coach/experiments/claims";
import { createTranslator } from "@/lib/i18n/translate";
import en from "@/locales/en/experiments.json";
import fr from "@/locales/fr/experiments.json";

const texts = { en, fr };
const weekly = { routine: "R", with: 4.1, without: 3.2, low: -0.6, high: 2.4, outcome: "meetings" };
const drawn = {
  weeksWith: 13,
  weeksWithout: 13,
  difference: "+0.9",
  low: "-0.2",
  high: "+2.0",
  outcome: "meetings",
  certainty: certaintyOf(0.06),
  p: 0.06,
};

describe.each(["en", "fr"] as const)("the ladder of claims (%s)", (language) => {
  test("every level has its sentence; below the coin none says cause", () => {
    for (const level of claimLevels) expect(texts[language][`level-${level}`]).toBeTruthy();
    for (const level of [0, 1, 2] as const) {
      expect(texts[language][`level-${level}`]).not.toMatch(forbiddenWords[language]);
    }
  });

  test("the guard sees what it guards against", () => {
    const planted = { en: "Thanks to it you gain 200 €", fr: "Grâce à elle vous gagnez" };
    expect(planted[language]).toMatch(forbiddenWords[language]);
  });
});

test("level 1 and 3, word for word", () => {
  const t = createTranslator("en");
  expect(t("experiments.level-1", weekly)).toBe(
    "In weeks when you kept “R” you had 4.1 meetings on average, against 3.2 in other weeks (difference from -0.6 to 2.4). This is a link, not proof: busy seasons could explain both.",
  );
  expect(t("experiments.level-3", drawn)).toBe(
    "You drew 13 weeks with and 13 without: +0.9 meetings a week (from -0.2 to +2.0). The routine probably helps; chance alone would give this 6% of the time.",
  );
  expect(createTranslator("fr")("experiments.level-3", drawn)).toContain("La routine aide probablement");
});

test("level 4, word for word: the average over people, and how far they differ", () => {
  const pooled = {
    people: 6,
    difference: "+1.2",
    low: "+0.3",
    high: "+2.1",
    outcome: "calls",
    spread: "0.4",
  };
  expect(createTranslator("en")("experiments.level-4", pooled)).toBe(
    "6 people drew their weeks by lot: +1.2 calls a week on average (from +0.3 to +2.1); people differ by about 0.4.",
  );
  expect(createTranslator("fr")("experiments.level-4", pooled)).toContain("l’écart est d’environ 0.4");
});

test("what chance would often give is undecided", () => {
  expect([0.05, 0.2, 0.5].map(certaintyOf)).toEqual(["probably", "perhaps", "undecided"]);
});
