import type { ReceivedRow } from "../team-rows";
import type { DatabaseVersion } from "./database-version";

/** What was received is found by its place alone and by its expiry; keys that wrap secrets. */
export const version3: DatabaseVersion = {
  number: 3,
  tables: {
    received: "key, team, [team+sender+period+revision], [team+untilMs]",
    secrets: "key",
  },
  upgrade: async (transaction) => {
    await transaction
      .table<ReceivedRow, string>("received")
      .filter(({ payload }) => payload !== null)
      .modify((row) => {
        row.untilMs = Date.parse(row.expiresAt);
      });
  },
};
