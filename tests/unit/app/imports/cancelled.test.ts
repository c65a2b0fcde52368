import { expect, test } from "vitest";
import { applyRestore } from "@/lib/app/backup/restore";
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
