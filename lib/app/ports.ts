import type { CairnDatabase } from "@/lib/store/database";
import type { Clock } from "@/lib/platform/clock";

/** What every use case that touches the journal is given. */
export interface Ports {
  readonly database: CairnDatabase;
  readonly clock: Clock;
  readonly createId: () => string;
  /** The browser's language, for the settings of a first start. */
  readonly browserLanguage: string;
}
