import { toBase64Url } from "@/lib/sharing/envelope-format";
import { seal } from "@/lib/sharing/seal";
import { dayName, isAfter } from "@/lib/team/day-name";
import type { EnvelopePlace, SealedView } from "@/lib/views/team";
import type { Ports } from "../ports";
import { ownKeys } from "./own-keys";

/** What goes from a manager to people of a team. */
interface FromManager {
  readonly id: string;
  readonly kind: "plan" | "practice";
  readonly team: string;
  readonly payload: Uint8Array<ArrayBuffer>;
  /** The recipients of those who may read it; the manager reads it as well. */
  readonly recipients: readonly string[];
  /** Days until it expires. */
  readonly keepDays: number;
}

/** Seals it now, under the name of this very second or the next free one: what has no period replaces what was sealed earlier. */
export async function sealFromManager(
  ports: Ports,
  { id, kind, team, payload, recipients, keepDays }: FromManager,
): Promise<SealedView> {
  const { fingerprint: sender, reading, signing } = await ownKeys(ports.database);
  const now = ports.clock.now();
  const place = await nextPlace(ports, team);
  const expiresAt = now.add({ hours: keepDays * 24 }).toString();
  const about = { kind, team, sender, ...place, sealedAt: now.toString(), expiresAt };
  const envelope = await seal(payload, about, [...recipients, reading.recipient], signing);
  return { id, ...place, envelope: toBase64Url(envelope), sender };
}

/** A name after all before: whoever presses twice in a second, or whose clock was set back, still seals something newer. */
function nextPlace({ database, clock }: Ports, team: string): Promise<EnvelopePlace> {
  return database.transaction("rw", database.teams, async () => {
    const row = await database.teams.get(team);
    const now = dayName(clock.now());
    const last = row?.lastSealed;
    const place = last && !isAfter(now, last) ? { ...last, revision: last.revision + 1 } : now;
    if (row) await database.teams.put({ ...row, lastSealed: place });
    return place;
  });
}
