import type { StageName } from "@/lib/model/pipeline";
import { foldHeader } from "./recognise";

/** Words in stage names, folded, English and French; the first list in which a word is found decides. */
const stageWords: readonly [StageName, RegExp][] = [
  ["lost", /\b(not|non|pas) (won|gagnee?s?|signee?s?|accepted|acceptee?s?|conclue?s?)\b/],
  [
    "won",
    /\b(won|win|wins|gagnee?s?|gain|signee?s?|closedwon|accepted|acceptee?s?|conclue?s?|vendue?s?|sold|ganada|gewonnen|vinta)\b/,
  ],
  [
    "lost",
    /\b(lost|loss|perdue?s?|perte|closedlost|abandon\w*|disqualifi\w*|refus\w*|reject\w*|declined|cancel\w*|annulee?s?|echec|echoue\w*|failed|dead|sans suite|perdida|verloren|persa)\b/,
  ],
  ["negotiation", /\b(negotiat\w*|negociation\w*|contract\w*|contrat\w*|decision\w*|commit|verbal)\b/],
  ["proposal", /\b(propos\w*|quote\w*|quotation\w*|devis|offre|estimate|presentation\w*|presented)\b/],
  [
    "qualified",
    /\b(qualif\w*|engag\w*|needs? analysis|discovery|decouverte|rdv|meeting|appointment\w*|demo\w*)\b/,
  ],
  [
    "lead",
    /\b(lead|prospect\w*|new|nouveau|nouvelle|piste|contacted|open|ouvert\w*|en cours|in progress|ongoing|active?s?|pending|identification)\b/,
  ],
];

/** Which of Cairn's stages a stage name of an export most likely means; null where no word is known. */
export function recogniseStage(name: string): StageName | null {
  const folded = foldHeader(name).replaceAll(/[^\p{L}\p{N} ]/gu, " ");
  return stageWords.find(([, words]) => words.test(folded))?.[0] ?? null;
}
