import { type List, type ListId, listIds } from "@/lib/model/list";
import { type Result, succeed } from "@/lib/model/result";
import { allRecords, putRecord } from "@/lib/store/records";
import type { ListView } from "@/lib/views/day-plan";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";

/** The person's own lists; `items` null for one that was never written. */
export async function readLists({ database }: Ports): Promise<ListView[]> {
  const own = new Map((await allRecords(database, "list")).map((list) => [list.id, list.items]));
  return listIds.map((id) => ({ id, items: own.get(id) ?? null }));
}

/** Keeps a list as it now is. */
export async function writeList(ports: Ports, id: ListId, items: List["items"]): Promise<Result<null>> {
  const editedAt = writtenInstant(ports.clock.now(), await readSettings(ports));
  await putRecord(ports.database, { record: "list", id, items, editedAt });
  return succeed(null);
}
