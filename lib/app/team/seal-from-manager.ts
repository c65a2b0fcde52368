import { toBase64Url } from "@/lib/sharing/envelope-format";
import { seal } from "@/lib/sharing/seal";
import { dayName } from "@/lib/team/day-name";
import type { SealedView } from "@/lib/views/team";
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

/** Seals it now, under the name of this very second: what has no period replaces what was sealed earlier. */
export async function sealFromManager(
  { database, clock }: Ports,
  { id, kind, team, payload, recipients, keepDays }: FromManager,
): Promise<SealedView> {
  const { fingerprint: sender, reading, signing } = await ownKeys(database);
  const now = clock.now();
  const place = dayName(now);
  const expiresAt = now.add({ hours: keepDays * 24 }).toString();
  const about = { kind, team, sender, ...place, sealedAt: now.toString(), expiresAt };
  const envelope = await seal(payload, about, [...recipients, reading.recipient], signing);
  return { id, ...place, envelope: toBase64Url(envelope), sender };
}
