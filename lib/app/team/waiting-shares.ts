import { fail, type Result, succeed } from "@/lib/model/result";
import { toBase64Url } from "@/lib/sharing/envelope-format";
import type { ShareRow } from "@/lib/store/team-rows";
import type { SealedView, WaitingView } from "@/lib/views/team";
import type { Ports } from "../ports";

/** What was sealed and has not arrived: of each team's period only the newest, which makes the others void. */
export async function waitingShares({ database }: Ports): Promise<WaitingView[]> {
  const own = await database.ownKeys.get("own");
  const newest = new Map<string, ShareRow>();
  for (const row of own ? await database.shares.toArray() : []) {
    const before = newest.get(`${row.team} ${row.period}`);
    if (!before || before.revision < row.revision) newest.set(`${row.team} ${row.period}`, row);
  }
  return [...newest.values()].flatMap((row) =>
    own && row.state === "sealed" && row.envelope
      ? { ...sealedView(row, row.envelope, own.fingerprint), team: row.team }
      : [],
  );
}

/** The envelope has arrived: its bytes are no longer kept here. Earlier ones of the period are void. */
export async function markDelivered({ database }: Ports, id: string): Promise<Result<null>> {
  return database.transaction("rw", database.shares, async () => {
    const row = await database.shares.get(id);
    if (!row) return fail("not-found");
    await database.shares.put({ ...row, envelope: null, state: row.payload === "" ? "withdrawn" : "sent" });
    if (row.payload === "") {
      await database.shares
        .where("team")
        .equals(row.team)
        .filter((one) => one.period === row.period && one.key !== id)
        .modify({ state: "withdrawn", envelope: null });
    }
    return succeed(null);
  });
}

/** An envelope of the register, ready to be carried. */
export const sealedView = (row: ShareRow, envelope: Uint8Array, sender: string): SealedView => ({
  id: row.key,
  period: row.period,
  revision: row.revision,
  envelope: toBase64Url(envelope),
  sender,
});
