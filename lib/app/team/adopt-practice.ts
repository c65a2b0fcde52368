import { catalogueRoutine, routineFromCatalogue } from "@/lib/coach/routines/catalogue";
import type { LocalDay } from "@/lib/model/primitives";
import { fail, type Result, succeed } from "@/lib/model/result";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { allRecords, putRecord } from "@/lib/store/records";
import type { Ports } from "../ports";

/** Takes a practice of the starter library up as a routine. One that is kept already stays as it is. */
export async function adoptPractice(
  ports: Ports,
  asked: { id: string; catalogue: string; name: string; from: LocalDay },
): Promise<Result<null>> {
  const { database } = ports;
  const entry = catalogueRoutine(asked.catalogue);
  if (!entry) return fail("not-found");
  return database.transaction("rw", database.routines, database.meta, async () => {
    const kept = await allRecords(database, "routine");
    if (kept.some((one) => one.catalogue === asked.catalogue && !one.to)) return succeed(null);
    const { id, name, from } = asked;
    await putRecord(database, routineFromCatalogue(entry, { id, name, from }));
    await forgetEvening(database, from);
    return succeed(null);
  });
}
