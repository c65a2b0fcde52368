/** The fields of a deal that a column of an export may hold. */
export const dealFields = [
  "id",
  "name",
  "owner",
  "account",
  "product",
  "segment",
  "origin",
  "stage",
  "status",
  "createdAt",
  "closedAt",
  "lostAt",
  "expectedClose",
  "amount",
  "currency",
  "probability",
] as const;
export type DealField = (typeof dealFields)[number];

/**
 * The headers under which each field was seen in exports of HubSpot, Salesforce, Pipedrive, Zoho, Koban, Dynamics and
 * Odoo, English and French, folded (`foldHeader`). Order matters: an earlier name beats a later one.
 */
export const dealHeaders: Record<DealField, readonly string[]> = {
  id: [
    "record id",
    "id de fiche d'informations",
    "opportunity id",
    "deal id",
    "deal - id",
    "affaire - id",
    "id",
    "guid",
    "external id",
    "cle",
    "reference",
    "identifiant",
  ],
  name: [
    "deal name",
    "nom de la transaction",
    "opportunity name",
    "nom de l'opportunite",
    "potential name",
    "deal - title",
    "affaire - titre",
    "affaire - titre de l'affaire",
    "topic",
    "rubrique",
    "name",
    "opportunity",
    "opportunite",
    "opportunite/nom",
    "label",
    "libelle",
    "intitule",
    "title",
    "titre",
    "nom",
  ],
  owner: [
    "deal owner",
    "proprietaire de la transaction",
    "opportunity owner",
    "proprietaire de l'opportunite",
    "deal - owner",
    "affaire - proprietaire",
    "salesperson",
    "vendeur",
    "commercial",
    "sales agent",
    "owner",
    "proprietaire",
    "assignedto",
    "assigned to",
    "assignedto.fullname",
    "assigne a",
    "affecte a",
    "responsable",
    "responsabilite",
    "owner id",
    "ownerid",
  ],
  account: [
    "associated company",
    "associated company (primary)",
    "company name",
    "account name",
    "nom du compte",
    "deal - organization",
    "organization - name",
    "organization",
    "affaire - organisation",
    "organisation - nom",
    "potential customer",
    "customer",
    "client",
    "account",
    "compte",
    "company",
    "societe",
    "entreprise",
    "third",
    "third.label",
    "nom du client",
  ],
  product: ["product name", "nom du produit", "product", "produit", "deal - product", "affaire - produit"],
  segment: ["segment", "customer segment", "account segment", "tier", "categorie"],
  origin: [
    "lead source",
    "leadsource",
    "origin.label",
    "original source",
    "source originale",
    "origine",
    "origin",
    "source",
    "origine de la piste",
    "deal - source",
    "canal",
  ],
  stage: [
    "deal stage",
    "phase de la transaction",
    "stage",
    "etape",
    "phase",
    "deal - stage",
    "deal - stage (pipeline)",
    "affaire - etape",
    "process.label",
    "processus",
    "stagename",
    "pipeline stage",
    "sales stage",
    "statut de l'opportunite",
  ],
  status: [
    "deal - status",
    "affaire - statut",
    "status",
    "statut",
    "status.label",
    "result",
    "resultat",
    "outcome",
  ],
  createdAt: [
    "create date",
    "date de creation",
    "created date",
    "deal - deal created",
    "affaire - affaire creee",
    "created time",
    "created on",
    "cree le",
    "engage date",
    "creation date",
    "createddate",
    "createdat",
    "created",
    "deal - created",
    "start date",
    "date de debut",
    "opened",
    "date",
  ],
  closedAt: [
    "close date",
    "date de fermeture",
    "date de cloture",
    "closing date",
    "closedate",
    "closed on",
    "deal - closed on",
    "deal - deal closed on",
    "deal - won time",
    "affaire - date de gain",
    "won time",
    "actual close date",
    "date de fin reelle",
    "dresult",
    "closed at",
    "closed date",
    "date de signature",
    "date de resultat",
  ],
  lostAt: [
    "deal - lost time",
    "affaire - date de perte",
    "affaire - heure de l'echec",
    "lost time",
    "lost on",
    "date de perte",
  ],
  expectedClose: [
    "expected close date",
    "deal - expected close date",
    "affaire - date de cloture prevue",
    "expected closing",
    "cloture prevue",
    "date de cloture prevue",
    "dprev",
    "est. close date",
    "date previsionnelle",
  ],
  amount: [
    "amount",
    "montant",
    "deal - value",
    "affaire - valeur",
    "close value",
    "expected revenue",
    "revenu espere",
    "value",
    "valeur",
    "est. revenue",
    "actual revenue",
    "amountprev",
    "total price",
    "prix total",
    "total",
    "ca",
    "montant ht",
    "montant previsionnel",
  ],
  currency: [
    "currency",
    "devise",
    "currencyisocode",
    "deal - currency of value",
    "deal - currency",
    "affaire - devise de valeur",
  ],
  probability: [
    "probability",
    "probabilite",
    "probability (%)",
    "probabilite (%)",
    "deal - probability",
    "affaire - probabilite",
    "forecast probability",
    "deal probability",
  ],
};

/** A header as compared: no mark, no accent, one apostrophe, one space, lower case; underscores are spaces. */
export function foldHeader(header: string): string {
  return header
    .replace(/^\uFEFF/, "")
    .normalize("NFKD")
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[’ʼ`´]/g, "'")
    .replaceAll("_", " ")
    .toLowerCase()
    .replaceAll(/\s+/g, " ")
    .trim();
}

/**
 * Which column holds which field by its header: the first known name that a header equals wins, and a column serves
 * one field. What isn't recognised is left for the person, who sees and corrects the choice.
 * @param suits whether a column's values can be those of a field; all do where it is left out
 */
export function recogniseColumns<Field extends string>(
  columns: readonly string[],
  known: Readonly<Record<Field, readonly string[]>>,
  suits: (field: Field, column: number) => boolean = () => true,
): Map<Field, number> {
  const folded = columns.map(foldHeader);
  const found = new Map<Field, number>();
  const taken = new Set<number>();
  const names = Object.entries(known) as [Field, readonly string[]][];
  const depth = Math.max(...names.map(([, headers]) => headers.length));
  for (let rank = 0; rank < depth; rank++) {
    for (const [field, headers] of names) {
      const column = found.has(field) ? -1 : folded.indexOf(headers[rank] ?? "\u0000");
      if (column < 0 || taken.has(column) || !suits(field, column)) continue;
      found.set(field, column);
      taken.add(column);
    }
  }
  return found;
}
