import type { PageReading } from "@/lib/views/page-reading";
import { type Identity, identify } from "./identity";

/** Who each reading in the tabs' memory shows: as long as a page stays on screen its address is hashed once. */
const identities = new WeakMap<PageReading, Promise<Identity>>();

/** `identify`, once for each reading that a tab's memory holds. */
export function identityOfReading(reading: PageReading | null): Promise<Identity> {
  if (!reading) return identify(null);
  const known = identities.get(reading);
  if (known) return known;
  const made = identify(reading);
  identities.set(reading, made);
  made.catch(() => identities.delete(reading));
  return made;
}
