import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { backupPiece } from "@/lib/app/backup/backup";
import { planRestore } from "@/lib/app/backup/journal-exchange";
import { previewRestore } from "@/lib/app/backup/changes";
import { applyRestore } from "@/lib/app/backup/restore";
import { cancelRestore, stageRestore } from "@/lib/app/backup/stage";
import { latestRestore, undoRestore } from "@/lib/app/backup/undo-restore";
import { markVoided } from "@/lib/app/log/void-action";
import { storeClick } from "@/lib/app/log/store-click";
import { nobody } from "@/lib/app/people/identity";
import type { Ports } from "@/lib/app/ports";
import { loadSample } from "@/lib/app/sample/load-sample";
import type { Send } from "@/lib/messages/send";
import { freshPorts } from "./fresh-ports";

beforeEach(() => fakeBrowser.reset());

async function backupOf(ports: Ports): Promise<string> {
  let [text, cursor] = ["", null as string | null];
  do {
    const piece = await backupPiece(ports, cursor);
    text += piece.text;
    ({ cursor } = piece);
  } while (cursor !== null);
  return text;
}

/** Answers the messages of a restore as the background does. */
function sendTo(ports: Ports): Send {
  const answers: Record<string, (asked: never) => Promise<unknown>> = {
    "restore.stage": (asked) => stageRestore(ports, asked),
    "restore.preview": ({ restore }: { restore: string }) => previewRestore(ports, restore),
    "restore.cancel": ({ restore }: { restore: string }) => cancelRestore(ports, restore),
  };
  // Only the three messages of planning are asked here; each answers what its contract says.
  return ((name: string, asked: never) => answers[name]?.(asked)) as unknown as Send;
}

const plan = (ports: Ports, content: BlobPart, id = "r1") =>
  planRestore(sendTo(ports), new Blob([content]), id, () => undefined);

const click = (id: string) => ({
  id,
  choice: "answered",
  at: "2026-11-20T11:00:00+01:00",
  who: { ...nobody, contactName: "Anne Martin" },
  source: "click" as const,
  voidedAt: null,
});

const header =
  '{"record":"journal","version":1,"exportedAt":"2026-11-23T17:00:00+01:00","timeZone":"Europe/Paris"}';
const action = (id: string, more = "") =>
  `{"record":"action","id":"${id}","at":"2026-11-20T09:00:00+01:00","kind":"email","initiative":"reactive","colour":"blue"${more}}`;

test("a backup restored into an empty Cairn is the same journal, and restoring it again changes nothing", async () => {
  const from = await freshPorts();
  await loadSample(from.ports);
  const text = await backupOf(from.ports);
  const to = await freshPorts();
  const planned = await plan(to.ports, text);
  expect(planned).toMatchObject({ ok: true, value: { badCount: 0 } });
  expect(await to.database.actions.count()).toBe(0);
  await applyRestore(to.ports, "r1", "Europe/Paris");
  await applyRestore(to.ports, "r1", "Europe/Paris");
  const lines = (journal: string) =>
    journal
      .split("\n")
      .slice(1, -1)
      .map((line) => JSON.stringify(Object.entries(JSON.parse(line)).sort(([a], [b]) => (a < b ? -1 : 1))))
      .sort();
  expect(lines(await backupOf(to.ports))).toEqual(lines(text));
  expect(await to.database.totals.toArray()).toEqual(await from.database.totals.toArray());
  const again = await plan(to.ports, text, "r2");
  expect(again.ok && again.value.counts.every(({ added, changed }) => added + changed === 0)).toBe(true);
});

test("of two lines of one id the one undone or edited last holds, and a restore can be undone", async () => {
  const { ports, database, open } = await freshPorts();
  await storeClick(ports, click("c1"));
  await storeClick(ports, click("c2"));
  const text = await backupOf(ports);
  await markVoided(open, "c1", "2026-11-23T11:00:00+01:00");
  const edited = text.replace(
    '"id":"c2"',
    '"id":"c2","editedAt":"2026-11-23T12:00:00+01:00","minutes":7,"was":"c2"',
  );
  const planned = await plan(ports, `${edited}${action("c3")}\n`);
  expect(planned.ok && planned.value.counts.find(({ record }) => record === "action")).toEqual({
    record: "action",
    added: 1,
    changed: 1,
    kept: 1,
  });
  const before = await Promise.all([database.actions.toArray(), database.totals.toArray()]);
  await applyRestore(ports, "r1", "Europe/Paris");
  expect((await database.actions.get("c1"))?.record.voidedAt).toBeTruthy();
  expect((await database.actions.get("c3"))?.record).toMatchObject({ colour: "blue", day: "2026-11-20" });
  expect((await database.totals.get("2026-11-20"))?.actions).toBe(2);
  expect((await latestRestore(ports))?.id).toBe("r1");
  await undoRestore(ports, "r1");
  expect(await Promise.all([database.actions.toArray(), database.totals.toArray()])).toEqual(before);
  expect(await latestRestore(ports)).toBeNull();
});

test("one bad line is named by its number, the others can be restored, and nothing is written before", async () => {
  const { ports, database } = await freshPorts();
  const planned = await plan(
    ports,
    `${header}\n${action("a")}\n{"record":"action","id":7}\n${action("b")}\n`,
  );
  expect(planned).toMatchObject({
    ok: true,
    value: { badCount: 1, bad: [{ code: "file-unreadable", facts: { line: 3 } }] },
  });
  expect(await database.actions.count()).toBe(0);
  await applyRestore(ports, "r1", "Europe/Paris");
  expect(await database.actions.count()).toBe(2);
});

test.each([
  [
    "a truncated file",
    `${header}\n${action("a")}\n{"record":"acti`,
    { ok: true, value: { bad: [{ code: "file-truncated", facts: { line: 3 } }] } },
  ],
  [
    "a newer version",
    header.replace(":1,", ":2,"),
    { ok: false, error: { code: "file-newer", facts: { version: 2 } } },
  ],
  [
    "no journal",
    '{"name":"package.json"}',
    { ok: false, error: { code: "file-unreadable", facts: { line: 1 } } },
  ],
  ["nothing", "", { ok: false, error: { code: "file-unreadable" } }],
  ["UTF-16", new Uint8Array([0xff, 0xfe, 0x7b, 0]), { ok: false, error: { code: "file-encoding" } }],
  [
    "Latin-1",
    new Uint8Array([0x7b, 0x22, 0xe9, 0x22, 0x7d, 0x0a]),
    { ok: false, error: { code: "file-encoding" } },
  ],
])("%s ends in a clear error and writes nothing", async (_name, content, expected) => {
  const { ports, database } = await freshPorts();
  expect(await plan(ports, content as BlobPart)).toMatchObject(expected);
  expect(await database.actions.count()).toBe(0);
});

test("a byte order mark and Windows line ends are read", async () => {
  const { ports } = await freshPorts();
  expect(await plan(ports, `\uFEFF${header}\r\n${action("a")}\r\n`)).toMatchObject({
    ok: true,
    value: { badCount: 0, counts: [{ record: "action", added: 1 }] },
  });
});
