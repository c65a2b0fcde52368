import type { DatabaseVersion } from "./database-version";

/** The first version: a table for every record of the journal, day totals, proposals, restores and meta. */
export const version1: DatabaseVersion = {
  number: 1,
  tables: {
    actions: "key, day, atMs, account, opportunity, [kind+atMs], [contact+atMs], sample",
    accounts: "key, nameKey, domainHash, *siteKeys, sample",
    contacts: "key, nameKey, addressHash, account, *siteKeys, sample",
    opportunities: "key, account, sample",
    stages: "key, opportunity, sample",
    schedules: "key, sample",
    absences: "key, sample",
    presences: "key, sample",
    routines: "key, sample",
    skips: "key, sample",
    ticks: "key, sample",
    plans: "key, sample",
    markers: "key, sample",
    persons: "key, sample",
    audits: "key, sample",
    patternOffs: "key, sample",
    nudges: "key, atMs, sample",
    settings: "key, sample",
    others: "key, name, sample",
    totals: "day",
    proposals: "id, atMs",
    restores: "id, at",
    restoreSteps: "++seq, restore",
    staged: "key, restore",
    meta: "key",
  },
};
