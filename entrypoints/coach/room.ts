import type { LucideIcon } from "lucide-preact";
import type { FunctionComponent } from "preact";

/** Where a room stands: what follows its name in the address (`#/patterns/reactive-email?from=…`). */
export interface RoomPlace {
  path: readonly string[];
  query: URLSearchParams;
}

/** One room of the notebook. Its file is loaded when it is entered; its name is `coach.room-<id>`. */
export interface Room {
  id: string;
  icon: LucideIcon;
  load: () => Promise<{ default: FunctionComponent<RoomPlace> }>;
}
