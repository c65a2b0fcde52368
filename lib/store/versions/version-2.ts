import type { DatabaseVersion } from "./database-version";

/** Teams: own keys, teams joined and led, what was shared and received, reviews and agreements. No part of the journal. */
export const version2: DatabaseVersion = {
  number: 2,
  tables: {
    ownKeys: "key",
    memberships: "key",
    teams: "key",
    shares: "key, team",
    received: "key, team",
    reviews: "key, team",
    agreements: "key, team",
  },
};
