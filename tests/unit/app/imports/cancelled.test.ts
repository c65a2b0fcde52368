import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { applyRestore } from "@/lib/app/backup/restore";
import { restoreShare } from "@/lib/app/backup/running-restores";
import { cancelRestore, stageRestore } from "@/lib/app/backup/stage";
import { freshPorts } from "../fresh-ports";

const text = JSON.stringify([
  { record: "account", id: "a1", name: "Acme" },
  { record: "action", id: "x1", at: "2026-11-20T09:00:00+01:00", kind: "call", initiative: "proactive" },
]);

test("a cancelled import leaves nothing, and nothing can be written of it any more", async () => {
  const { ports, database } = await freshPorts();
  await stageRestore(ports, { restore: "r1", index: 0, text });
  await stageRestore(ports, { restore: "r1", index: 1, text });
  await cancelRestore(ports, "r1");
  expect(await database.staged.count()).toBe(0);
  expect(await applyRestore(ports, "r1", "Europe/Paris", "import")).toMatchObject({ ok: false });
  expect(await database.restores.count()).toBe(0);
  expect([await database.accounts.count(), await database.actions.count()]).toEqual([0, 0]);
});

test("a piece that is no list of records, or holds one that breaks the contract, is refused whole", async () => {
  const { ports, database } = await freshPorts();
  for (const wrong of ["{", "7", '[{"record":"action","id":"x"}]', '[{"record":"none"}]'])
    expect(await stageRestore(ports, { restore: "r1", index: 0, text: wrong })).toMatchObject({ ok: false });
  expect(await database.staged.count()).toBe(0);
});

test("an import that is called off while it is written leaves nothing, and tells how far it was", async () => {
  const { ports, database } = await freshPorts();
  const pieces = 30;
  for (let index = 0; index < pieces; index += 1) {
    const actions = Array.from({ length: 20 }, (_, at) => ({
      record: "action",
      id: `x${index} ${at}`,
      at: "2026-11-20T09:00:00+01:00",
      kind: "call",
      initiative: "proactive",
    }));
    await stageRestore(ports, { restore: "r1", index, text: JSON.stringify(actions) });
  }
  const shares: number[] = [];
  const isWatching = new AbortController();
  // Every write of the transaction is a chance to look: no time has to pass.
  database.actions.hook("creating", () => {
    const share = restoreShare("r1");
    if (share !== null) shares.push(share);
    if ((share ?? 0) > 0.4 && !isWatching.signal.aborted) {
      isWatching.abort();
      // As a message of its own, outside the transaction that it ends.
      void Dexie.ignoreTransaction(() => cancelRestore(ports, "r1"));
    }
  });
  expect(await applyRestore(ports, "r1", "Europe/Paris", "import")).toMatchObject({ ok: false });
  expect(isWatching.signal.aborted).toBe(true);
  expect(shares.at(-1)).toBeGreaterThan(shares[0] ?? 1);
  expect(shares.at(-1)).toBeLessThan(0.6);
  expect(await database.actions.count()).toBe(0);
  expect(await database.restores.count()).toBe(0);
  expect(await database.restoreSteps.count()).toBe(0);
  expect(restoreShare("r1")).toBeNull();
});
