import type { LocalDay } from "@/lib/model/primitives";
import { fail, type Result, succeed } from "@/lib/model/result";
import { actionRow } from "@/lib/store/record-rows";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";

/** Notes the day for which a call back was promised in an exchange, or takes the note back. */
export async function promiseCallBack(
  ports: Ports,
  action: string,
  day: LocalDay | null,
): Promise<Result<null>> {
  const { database } = ports;
  const editedAt = writtenInstant(ports.clock.now(), await readSettings(ports));
  return database.transaction("rw", database.actions, async () => {
    const row = await database.actions.get(action);
    if (!row) return fail("not-found");
    await database.actions.put(actionRow({ ...row.record, promisedFor: day, editedAt }));
    return succeed(null);
  });
}
