import { fail, type Result, succeed } from "@/lib/model/result";
import { changeAction } from "@/lib/store/actions";
import type { Ports } from "../ports";
import { clockOf, readSettings } from "../settings/settings";
import { markWaiting } from "./waiting-clicks";

/**
 * Undoes an action: a mark, with which it counts for nothing; null takes the undo back. A click that still waits
 * for the database is marked where it waits, without opening it.
 */
export async function markVoided(
  open: () => Promise<Ports>,
  id: string,
  voidedAt: string | null,
): Promise<Result<null>> {
  if (await markWaiting(id, voidedAt)) return succeed(null);
  const ports = await open();
  const zoneClock = clockOf(await readSettings(ports));
  const changed = await changeAction(ports.database, id, zoneClock, (action) => ({
    ...action,
    // The first undo holds: a repeated one changes nothing.
    voidedAt: voidedAt === null ? null : (action.voidedAt ?? voidedAt),
    editedAt: ports.clock.now().toString(),
  }));
  return changed ? succeed(null) : fail("not-found");
}
