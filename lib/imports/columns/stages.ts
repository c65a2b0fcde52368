import type { StageName } from "@/lib/model/pipeline";
import { foldHeader } from "./fields";

/** Words in stage names, folded, English and French; the first list in which a word is found decides. */
const stageWords: readonly [StageName, RegExp][] = [
  ["won", /\b(won|gagnee?s?|signee?s?|closedwon|closed won|fermee? gagnee?|conclue?s?)\b/],
  [
    "lost",
    /\b(lost|perdue?s?|closedlost|closed lost|abandonnee?s?|disqualified|refusee?s?|cancell?ed|annulee?s?)\b/,
  ],
  ["negotiation", /\b(negotiat\w*|negociation\w*|contract\w*|contrat\w*|decision\w*|commit|verbal)\b/],
  ["proposal", /\b(propos\w*|quote\w*|quotation\w*|devis|offre|estimate|presentation\w*|presented)\b/],
  [
    "qualified",
    /\b(qualif\w*|engag\w*|needs? analysis|discovery|decouverte|rdv|meeting|appointment\w*|demo\w*)\b/,
  ],
  ["lead", /\b(lead|prospect\w*|new|nouveau|nouvelle|piste|contacted|open|identification)\b/],
];

/** Which of Cairn's stages a stage name of an export most likely means; null where no word is known. */
export function recogniseStage(name: string): StageName | null {
  const folded = foldHeader(name).replaceAll(/[^\p{L}\p{N} ]/gu, " ");
  return stageWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}
