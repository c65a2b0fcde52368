import { defaultSalesSetup, processProblem, type SalesSetup } from "@/lib/model/sales-setup";
import { fail, type Result, succeed } from "@/lib/model/result";
import type { CairnDatabase } from "@/lib/store/database";
import { markDealsChanged } from "@/lib/store/deals-revision";
import { allRecords, putRecord } from "@/lib/store/records";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";

/** How one sells: what was chosen, or the six stages of a first start. */
export async function readSalesSetup(database: CairnDatabase): Promise<SalesSetup> {
  const [kept] = await allRecords(database, "sales-setup");
  return { ...defaultSalesSetup, ...kept };
}

/** Keeps how one sells. `bad-message` where the process has no way to go or no end. */
export async function writeSalesSetup(ports: Ports, setup: SalesSetup): Promise<Result<null>> {
  if (processProblem(setup.steps) !== null) return fail("bad-message", { name: "sales-setup.set" });
  const editedAt = writtenInstant(ports.clock.now(), await readSettings(ports));
  await putRecord(ports.database, { ...setup, editedAt });
  await markDealsChanged(ports.database);
  return succeed(null);
}
