import { expect, test } from "vitest";
import { breakpointKinds, withholdReasons } from "@/lib/coach/nudges/moment";
import { wordingsOf } from "@/lib/coach/nudges/wordings";
import { createTranslator } from "@/lib/i18n/translate";
import { patternIds } from "@/lib/model/pattern";

const negation = { en: /\b(don't|do not|never|stop|avoid)\b/i, fr: /\bne\b .*\bpas\b|\barrêtez|\bévitez/i };

test.each(["en", "fr"] as const)("every nudge, reason and breakpoint has its words (%s)", (language) => {
  const t = createTranslator(language);
  const wordings = patternIds.flatMap((pattern) => wordingsOf(pattern));
  const keys = [...wordings, ...wordingsOf("routine"), ...breakpointKinds.map((kind) => `why-${kind}`)];
  expect(keys.filter((key) => !t.has(`nudges.${key}`))).toEqual([]);
  const reasons = withholdReasons.map((reason) => `experiments.reason-${reason}`);
  expect(reasons.filter((key) => !t.has(key))).toEqual([]);
  const texts = wordings.map((key) => (t.has(`nudges.${key}`) ? t(`nudges.${key}` as "nudges.done") : ""));
  expect(new Set(texts).size).toBe(24);
  // A nudge offers something to do, and never forbids ("who does not expect it" is about the customer).
  const forbidding = texts.map((text) =>
    text.replace(/not expecting|ne s’y attend pas|qu’elle ne sonne/, ""),
  );
  expect(forbidding.filter((text) => negation[language].test(text))).toEqual([]);
});
