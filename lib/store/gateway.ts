import { CairnDatabase, openDatabase } from "./database";
import { forgetSettings } from "./kept-settings";
import { BlockedDatabase } from "./store-failure";

/** How long an upgrade waits for other contexts to let the older version go. */
const blockedAfterMs = 5000;

/** The way to the database: opens it when first used, and again after the browser closed it. */
export interface Gateway {
  open(): Promise<CairnDatabase>;
  /** Closes and deletes the database: only for erasing everything. */
  erase(): Promise<void>;
}

/** A gateway to one database. Concurrent callers share one opening; a failed opening is tried again next time. */
export function createGateway(create: () => CairnDatabase = () => new CairnDatabase()): Gateway {
  const database = create();
  let opening: Promise<CairnDatabase> | null = null;
  return {
    open() {
      if (database.isOpen()) return Promise.resolve(database);
      opening ??= unlessBlocked(openDatabase(database)).finally(() => {
        opening = null;
      });
      return opening;
    },
    async erase() {
      await database.delete({ disableAutoOpen: true });
      forgetSettings(database);
    },
  };
}

async function unlessBlocked(opening: Promise<CairnDatabase>): Promise<CairnDatabase> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const blocked = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new BlockedDatabase()), blockedAfterMs);
  });
  try {
    return await Promise.race([opening, blocked]);
  } finally {
    clearTimeout(timer);
  }
}
