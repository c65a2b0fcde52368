import type { DealField } from "./deal-fields";

/** How a header that no export of a known tool has is still understood: words in it, and what its values must be. */
export interface FieldWords {
  readonly words: RegExp;
  /** Words with which it is something else. */
  readonly but?: RegExp;
  readonly values: "date" | "number" | "text" | "any";
}

const prediction = /\b(expected|prevue?s?|previsionnel\w*|est|estimated|estimee?|forecast|target|planned)\b/;
const identifier = /\b(ids?|guid|key|cle|number|numero|no|ref|reference|code|email|mail|phone|type)\b/;

/** Words in folded headers, English and French. Fields that are hardest to mistake come first. */
export const dealWords: Readonly<Partial<Record<DealField, FieldWords>>> = {
  id: {
    words:
      /\b(opportunity|opportunite|opp|deal|affaire|transaction|lead)s?\b.*\b(id|guid|key|cle|number|numero|no|ref|reference|code)\b|\b(id|guid|key|cle|number|numero|no|ref|reference|code)\b.*\b(opportunity|opportunite|opp|deal|affaire|transaction|lead)s?\b/,
    values: "any",
  },
  expectedClose: {
    words: prediction,
    but: /\b(amount|montant|value|valeur|revenue|revenu)\b/,
    values: "date",
  },
  createdAt: {
    words: /\b(engage\w*|creat\w*|cree?e?|start\w*|debut|open\w*|ouvert\w*|entree|begin\w*|began|first)\b/,
    values: "date",
  },
  lostAt: { words: /\b(lost|perdue?s?|perte|echec)\b/, values: "date" },
  closedAt: {
    words: /\b(clos\w*|clotur\w*|ferme\w*|fermeture|sign\w*|won|gagnee?|gain|end\w*|fin)\b/,
    but: prediction,
    values: "date",
  },
  amount: {
    words:
      /\b(amount|montant|value|valeur|revenue|revenu|price|prix|ca|chiffre|total|turnover|size|taille)\b/,
    but: /\b(list|catalogue|unit\w*|sales price|company|societe|account|annual|annuel|employ\w*|count|duration|duree|time|temps)\b/,
    values: "number",
  },
  probability: { words: /\b(probabilit\w*|prob|chances?|likelihood)\b/, values: "number" },
  stage: {
    words: /\b(stages?|etapes?|phases?)\b/,
    but: /\b(date|time|entered|since|days)\b/,
    values: "text",
  },
  status: { words: /\b(status|statut|etat|state|outcome|issue|result\w*)\b/, values: "text" },
  product: { words: /\b(product|produit|article|item)s?\b/, but: identifier, values: "text" },
  owner: {
    words:
      /\b(sales ?(agent|person|rep|man|woman)|rep|representative|agent|owner|vendeu\w*|commercial\w*|proprietaire|responsable|assigned|assignee?|attribuee?)\b/,
    but: /\b(ids?|manager|office|region\w*|email|mail|team|equipe)\b/,
    values: "text",
  },
  account: {
    words: /\b(account|compte|client|customer|company|societe|entreprise|organi[sz]ation)s?\b/,
    but: /\b(ids?|type|segment|sector|secteur|owner|number|numero|size|taille|revenue|email|mail|since|name of contact)\b/,
    values: "text",
  },
  segment: { words: /\b(segment|tier|categorie client)\b/, values: "text" },
  origin: { words: /\b(sources?|origine?|canal|channel|provenance)\b/, but: /\bid\b/, values: "text" },
  currency: { words: /\b(currency|devise|monnaie)\b/, values: "text" },
};
