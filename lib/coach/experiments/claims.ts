/**
 * The ladder of claims: which sentence a design allows. The wording is part of the method; the sentences are
 * `experiments.level-<n>` in the locales, and a test holds levels 0 to 2 clear of words of cause.
 */
export const claimLevels = [0, 1, 2, 3, 4] as const;
export type ClaimLevel = (typeof claimLevels)[number];

/** Words that say "cause"; forbidden below a randomised design, in both languages. */
export const forbiddenWords: Readonly<Record<"en" | "fr", RegExp>> = {
  en: /\b(causes?d?|causal|because of|thanks to|impacts?|boosts?|boosted|drives?|leads? to|costs? you|makes? you|€|euros?)\b|€/i,
  fr: /(?<!\p{L})(cause[rsd]?|causé|grâce à|impacts?|impacte|booste|boost|entraîne|fait gagner|vous coûte|euros?)(?!\p{L})|€/iu,
};

/** The verb that level 3 allows, by the chance that the difference is luck. */
export function certaintyOf(p: number): "probably" | "perhaps" | "undecided" {
  if (p <= 0.1) return "probably";
  return p <= 0.25 ? "perhaps" : "undecided";
}
