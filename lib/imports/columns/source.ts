import { foldHeader } from "./recognise";

/** Headers by which the exports of a tool are known (folded); the first whose headers are all there decides. */
const marks: readonly (readonly [source: string, headers: readonly string[]])[] = [
  ["hubspot", ["deal name", "deal stage"]],
  ["hubspot", ["nom de la transaction"]],
  ["pipedrive", ["deal - title"]],
  ["pipedrive", ["affaire - titre"]],
  ["salesforce", ["opportunity name", "stage"]],
  ["salesforce", ["nom de l'opportunite"]],
  ["zoho", ["deal name", "closing date"]],
  ["odoo", ["opportunite/nom"]],
  ["odoo", ["expected revenue", "salesperson"]],
  ["dynamics", ["topic", "potential customer"]],
  ["koban", ["guid", "amountprev"]],
  ["hubspot", ["associated company ids"]],
  ["hubspot", ["associated contact ids"]],
  ["hubspot", ["company domain name"]],
  ["hubspot", ["contact owner", "lifecycle stage"]],
  ["hubspot", ["id de fiche d'informations"]],
  ["pipedrive", ["person - name"]],
  ["pipedrive", ["personne - nom"]],
  ["pipedrive", ["organization - name"]],
  ["pipedrive", ["organisation - nom"]],
  ["pipedrive", ["activity - subject"]],
  ["pipedrive", ["activite - type"]],
  ["zoho", ["record id", "contact owner"]],
  ["zoho", ["record id", "account owner"]],
  ["zoho", ["record id", "task owner"]],
  ["zoho", ["call start time", "call owner name"]],
  ["salesforce", ["whoid", "activitydate"]],
  ["salesforce", ["account id", "account name"]],
  ["koban", ["guid", "actiontype.label"]],
];

/**
 * The short name of the tool that an export comes from: known by its headers, or else by a number made of the headers
 * that were recognised, so that two unknown tools stay apart and a newer export of one is known again.
 * @param recognised the headers that hold fields, in any order
 */
export function sourceOf(columns: readonly string[], recognised: readonly string[]): string {
  const folded = new Set(columns.map(foldHeader));
  const known = marks.find(([, headers]) => headers.every((header) => folded.has(header)));
  if (known) return known[0];
  return `table-${numberOf(recognised.map(foldHeader).sort())}`;
}

/** What tells tables of one shape from all others: the same for every export with the same columns, in any order. */
export const shapeOf = (columns: readonly string[]): string =>
  `shape-${numberOf(columns.map(foldHeader).sort())}`;

function numberOf(names: readonly string[]): string {
  let hash = 0;
  // 31-based string hash; sources of one person are few, and nothing hostile gains by a collision.
  for (const character of names.join("|"))
    hash = (Math.imul(hash, 31) + (character.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(36);
}
