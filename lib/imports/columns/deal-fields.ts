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
