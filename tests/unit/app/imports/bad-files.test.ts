import { deflateRawSync } from "node:zlib";
import { expect, test } from "vitest";
import { openFiles } from "@/lib/app/imports/opened-files";

const open = (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  openFiles([new File([content], name)], () => undefined);
const troubleOf = async (name: string, content: string | Uint8Array<ArrayBuffer>) =>
  (await open(name, content)).unread.map(({ trouble }) => trouble);

/** A zip of deflated entries, without checksums: readers that trust the directory need none. */
function zipOf(entries: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, text] of Object.entries(entries)) {
    const packed = deflateRawSync(Buffer.from(text, "latin1"));
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(name.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    central.writeUInt32LE(text.length, 24);
    central.writeUInt16LE(name.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, Buffer.from(name), packed);
    directory.push(central, Buffer.from(name));
    offset += 30 + name.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(directory.length / 2, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

test.each([
  ["an empty file", "", "empty"],
  ["a quote that never closes", 'id,name\n1,"Acme\n2,Beta\n', "open-quote"],
  ["a million columns", `${"c,".repeat(1_000_000)}c\n1\n`, "too-many-columns"],
  ["no header", "\n\n\n", "no-header"],
  ["a PDF", "%PDF-1.7 ...", "pdf"],
] as const)("%s renamed to .csv is named as what it is", async (_name, content, trouble) => {
  expect(await troubleOf("deals.csv", content)).toEqual([trouble]);
});

test("a workbook renamed to .csv is named", async () => {
  expect(await troubleOf("deals.csv", zipOf({ "[Content_Types].xml": "<x/>", "xl/a.xml": "y" }))).toEqual([
    "xlsx",
  ]);
});

test("a Takeout zip is opened, and of it the mailbox and the calendar are read", async () => {
  const box =
    "From 1 Mon Nov 02 08:00:00 2026\nFrom: a@x.test\nDate: Mon, 2 Nov 2026 08:00:00 +0100\n\nText\n";
  const zip = zipOf({
    "Takeout/archive_browser.html": "<html>",
    "Takeout/Mail/All mail.mbox": box,
    "Takeout/Calendar/a.ics": "BEGIN:VCALENDAR\nEND:VCALENDAR\n",
  });
  const opened = await open("takeout.csv", zip);
  expect(opened.heads.map(({ from }) => from)).toEqual(["a@x.test"]);
  expect(opened.calendars).toHaveLength(1);
  expect(opened.unread).toEqual([]);
});

test("a zip that was cut short, and one without anything to read, are named", async () => {
  const zip = zipOf({ "a.mbox": "From 1 Mon Nov 02 08:00:00 2026\n\n" });
  expect(await troubleOf("t.zip", zip.slice(0, -30))).toEqual(["zip-broken"]);
  expect(await troubleOf("t.zip", zipOf({ "photo.jpg": "x" }))).toEqual(["zip-nothing"]);
});

test("ragged rows are kept and counted", async () => {
  const { tables } = await open("deals.csv", "id,stage,amount\n1,Won\n2,Lost,5,6\n3,Won,7\n");
  expect(tables[0]?.table.ragged).toEqual([1, 2]);
  expect(tables[0]?.table.rows).toHaveLength(3);
});

test.each([
  ["UTF-16", new Uint8Array(Buffer.from("\uFEFFid;société\n1;Été\n", "utf16le"))],
  ["Windows-1252", new Uint8Array(Buffer.from("id;société\n1;Été\n", "latin1"))],
  ["UTF-8 with a mark", new Uint8Array(Buffer.from("\uFEFFid;société\n1;Été\n", "utf8"))],
])("%s is read with its accents", async (_name, bytes) => {
  const { tables } = await open("deals.csv", bytes);
  expect(tables[0]?.table.columns).toEqual(["id", "société"]);
  expect(tables[0]?.table.rows).toEqual([["1", "Été"]]);
});

test("a file that changes while it is read is named, and the others go on", async () => {
  const gone = new File(["id,stage\n1,Won\n"], "gone.csv");
  gone.slice = () => {
    throw new DOMException("changed", "NotReadableError");
  };
  const opened = await openFiles([gone, new File(["id,stage\n1,Won\n"], "b.csv")], () => undefined);
  expect(opened.unread).toEqual([{ name: "gone.csv", trouble: "changed" }]);
  expect(opened.tables.map(({ file }) => file)).toEqual(["b.csv"]);
});

test("a mailbox that changes in the middle of the reading leaves nothing of what was read before", async () => {
  const message = (id: number) =>
    `From 1 Mon Nov 02 08:00:00 2026\nMessage-ID: <${id}@x.test>\nFrom: a@x.test\nDate: Mon, 2 Nov 2026 08:00:00 +0100\n\nText\n\n`;
  const box = new File([message(1)], "box.mbox");
  const bytes = new TextEncoder().encode(`${message(1)}${message(2)}`);
  let pieces = 0;
  box.stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        pieces += 1;
        if (pieces === 1) controller.enqueue(bytes);
        else controller.error(new DOMException("changed", "NotReadableError"));
      },
    });
  const opened = await openFiles([box, new File([message(3)], "whole.mbox")], () => undefined);
  expect(pieces).toBe(2);
  expect(opened.unread).toEqual([{ name: "box.mbox", trouble: "changed" }]);
  expect(opened.heads.map(({ id }) => id)).toEqual(["<3@x.test>"]);
  expect(opened.mailFiles).toBe(1);
});

test("a mailbox of any length passes through little memory", async () => {
  const [head, body] = [
    "From 1 Mon Nov 02 08:00:00 2026\nFrom: a@x.test\nDate: Mon, 2 Nov 2026 08:00:00 +0100\n\n",
    new TextEncoder().encode("x".repeat(1 << 20)),
  ];
  const box = new File([head], "endless.mbox");
  // One line of 400 MB that never ends: nothing of it may be kept.
  let pieces = 0;
  box.stream = () =>
    new ReadableStream<Uint8Array<ArrayBuffer>>({
      pull(controller) {
        pieces += 1;
        if (pieces === 1) controller.enqueue(new TextEncoder().encode(head));
        else if (pieces < 400) controller.enqueue(body);
        else controller.close();
      },
    });
  const before = process.memoryUsage().rss;
  const opened = await openFiles([box], () => undefined);
  expect(opened.heads).toHaveLength(1);
  expect((process.memoryUsage().rss - before) / 1e6).toBeLessThan(150);
});

/** A file that says a size and never gives so many bytes. */
function hugeFile(name: string, start: string): File {
  const file = new File([start], name);
  Object.defineProperty(file, "size", { value: 5 * 1024 ** 3 });
  return file;
}

test("five gigabytes of a table are refused before they are read, five of mail are read as they come", async () => {
  const opened = await openFiles(
    [
      hugeFile("deals.csv", "id,stage\n1,Won\n"),
      hugeFile(
        "all.mbox",
        "From 1 Mon Nov 02 08:00:00 2026\nFrom: a@x.test\nDate: Mon, 2 Nov 2026 08:00:00 +0100\n\nText\n",
      ),
    ],
    () => undefined,
  );
  expect(opened.unread).toEqual([{ name: "deals.csv", trouble: "table-large" }]);
  expect(opened.heads).toHaveLength(1);
});

test("a quote that never closes far down a large table is found with its row", async () => {
  const rows = Array.from({ length: 120_000 }, (_, index) => `${index},Won,some name of a customer,${index}`);
  rows[90_000] = '90000,Won,"some name,1';
  const { unread } = await open("deals.csv", `id,stage,account,amount\n${rows.join("\n")}\n`);
  expect(unread).toEqual([{ name: "deals.csv", trouble: "open-quote", row: 90_001 }]);
});

test("bytes of no encoding are read with what they say, and never stop the other files", async () => {
  const noise = new Uint8Array(4096).map((_, index) => (index * 7919) % 251 || 1);
  const opened = await openFiles(
    [new File([noise], "noise.csv"), new File(["id,stage\n1,Won\n"], "b.csv")],
    () => undefined,
  );
  expect(opened.tables.map(({ file }) => file)).toContain("b.csv");
});
