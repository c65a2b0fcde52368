import type { RecordKind } from "@/lib/model/record-kind";
import type { UrlTemplate } from "@/lib/model/taught-rule";

/** Words of URLs, in English, French and German, that tell a kind of record. The first found counts. */
const words: readonly (readonly [RecordKind, RegExp])[] = [
  ["contact", /^(?:contacts?|people|persons?|personnes?|interlocuteurs?|kontakte?|ansprechpartner)$/],
  ["deal", /^(?:deals?|opportunit(?:y|ies)|opportunites?|affaires?|potentials?|verkaufschancen?)$/],
  ["lead", /^(?:leads?|prospects?|pistes?|interessenten)$/],
  ["quote", /^(?:quotes?|quotations?|estimates?|devis|propositions?|angebote?)$/],
  ["ticket", /^(?:tickets?|cases?|incidents?|demandes?)$/],
  ["activity", /^(?:activit(?:y|ies)|tasks?|meetings?|calls?|events?|taches?|rdv|termine?)$/],
  [
    "account",
    /^(?:accounts?|compan(?:y|ies)|clients?|customers?|organi[sz]ations?|societes?|entreprises?|tiers|firmen?|kunden?)$/,
  ],
];

/** The kind that a template's own words suggest, or null: the person chooses. */
export function suggestKind(template: UrlTemplate): RecordKind | null {
  const texts = [
    ...template.path,
    ...template.hashPath,
    ...[...template.query, ...template.hashQuery].map(({ part }) => part),
  ]
    .flatMap((part) => (part.is === "text" ? part.text.toLowerCase().split(/[^a-z]+/) : []))
    .filter(Boolean);
  return words.find(([, pattern]) => texts.some((text) => pattern.test(text)))?.[0] ?? null;
}
