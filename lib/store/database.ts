import { Dexie, type DexieOptions, type Table } from "dexie";
import type { RecordOf } from "@/lib/model/journal";
import type {
  ActionRow,
  MetaRow,
  NamedRow,
  ProposalRow,
  RestoreRow,
  RestoreStep,
  Row,
  StagedRow,
  TotalsRow,
} from "./rows";
import type {
  AgreementRow,
  MembershipRow,
  OwnKeysRow,
  ReceivedRow,
  ReviewRow,
  SecretRow,
  ShareRow,
  TeamRow,
} from "./team-rows";
import { NewerDatabase } from "./store-failure";
import { versions } from "./versions";

export const databaseName = "cairn";

/** The one database. Only the background opens it: docs/adr/0001-one-database-owner.md. */
export class CairnDatabase extends Dexie {
  declare readonly actions: Table<ActionRow, string>;
  declare readonly accounts: Table<NamedRow<RecordOf<"account">>, string>;
  declare readonly contacts: Table<NamedRow<RecordOf<"contact">>, string>;
  declare readonly opportunities: Table<Row<RecordOf<"opportunity">>, string>;
  declare readonly stages: Table<Row<RecordOf<"stage">>, string>;
  declare readonly schedules: Table<Row<RecordOf<"schedule">>, string>;
  declare readonly absences: Table<Row<RecordOf<"absence">>, string>;
  declare readonly presences: Table<Row<RecordOf<"presence">>, string>;
  declare readonly routines: Table<Row<RecordOf<"routine">>, string>;
  declare readonly skips: Table<Row<RecordOf<"skip">>, string>;
  declare readonly ticks: Table<Row<RecordOf<"tick">>, string>;
  declare readonly plans: Table<Row<RecordOf<"plan">>, string>;
  declare readonly markers: Table<Row<RecordOf<"marker">>, string>;
  declare readonly persons: Table<Row<RecordOf<"person">>, string>;
  declare readonly audits: Table<Row<RecordOf<"audit">>, string>;
  declare readonly patternOffs: Table<Row<RecordOf<"pattern-off">>, string>;
  declare readonly nudges: Table<Row<RecordOf<"nudge">>, string>;
  declare readonly settings: Table<Row<RecordOf<"settings">>, string>;
  declare readonly totals: Table<TotalsRow, string>;
  declare readonly proposals: Table<ProposalRow, string>;
  declare readonly restores: Table<RestoreRow, string>;
  declare readonly restoreSteps: Table<RestoreStep, number>;
  declare readonly staged: Table<StagedRow, string>;
  declare readonly meta: Table<MetaRow, string>;
  declare readonly ownKeys: Table<OwnKeysRow, string>;
  declare readonly memberships: Table<MembershipRow, string>;
  declare readonly teams: Table<TeamRow, string>;
  declare readonly shares: Table<ShareRow, string>;
  declare readonly received: Table<ReceivedRow, string>;
  declare readonly reviews: Table<ReviewRow, string>;
  declare readonly agreements: Table<AgreementRow, string>;
  declare readonly secrets: Table<SecretRow, string>;

  constructor(name: string = databaseName, options: DexieOptions = {}) {
    // No query is watched live, so nothing is gained by keeping answers.
    super(name, {
      autoOpen: false,
      chromeTransactionDurability: "relaxed",
      cache: "disabled",
      ...options,
    });
    for (const { number, tables, upgrade } of versions) {
      const declared = this.version(number).stores(tables);
      if (upgrade) declared.upgrade(upgrade);
    }
  }
}

/** Opens the database. Throws `NewerDatabase` where a newer Cairn wrote it, or Dexie's error; changes nothing then. */
export async function openDatabase(database: CairnDatabase): Promise<CairnDatabase> {
  if (database.isOpen()) return database;
  // Asked before opening: Dexie would open a newer database, and add to it what this version misses there.
  const newest = versions.at(-1)?.number ?? 1;
  const known = await indexedDB.databases();
  const native = known.find(({ name }) => name === database.name)?.version ?? 0;
  // Dexie stores its version times ten.
  if (Math.floor(native / 10) > newest) throw new NewerDatabase();
  await database.open();
  return database;
}
