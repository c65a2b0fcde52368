import { deflateRawSync, gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { openFiles } from "@/lib/app/imports/opened-files";
import { tarEntries } from "@/lib/app/imports/tar";

const message = (id: number) =>
  `From 1 Mon Nov 02 08:00:00 2026\nMessage-ID: <${id}@x.test>\nFrom: a@x.test\nDate: Mon, 2 Nov 2026 08:00:00 +0100\n\nText\n\n`;
const calendar = "BEGIN:VCALENDAR\nEND:VCALENDAR\n";
const open = (name: string, content: Uint8Array<ArrayBuffer> | Buffer<ArrayBuffer>) =>
  openFiles([new File([new Uint8Array(content)], name)], () => undefined);

interface ZipOptions {
  readonly isLarge?: boolean;
  readonly flags?: number;
  readonly method?: number;
}

/** A zip of one entry; `isLarge` writes its sizes and places in eight bytes, as archives of more than 4 GB do. */
function zipOf(
  name: string,
  content: Uint8Array,
  { isLarge, flags = 0, method = 8 }: ZipOptions = {},
): Buffer<ArrayBuffer> {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(name.length, 26);
  const extra = Buffer.alloc(isLarge ? 28 : 0);
  if (isLarge) {
    extra.writeUInt16LE(1, 0);
    extra.writeUInt16LE(24, 2);
    extra.writeBigUInt64LE(BigInt(content.length), 4);
    extra.writeBigUInt64LE(BigInt(packed.length), 12);
  }
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(flags, 8);
  central.writeUInt16LE(method, 10);
  for (const [at, value] of [
    [20, packed.length],
    [24, content.length],
    [42, 0],
  ] as const)
    central.writeUInt32LE(isLarge ? 0xffffffff : value, at);
  central.writeUInt16LE(name.length, 28);
  central.writeUInt16LE(extra.length, 30);
  const start = 30 + name.length + packed.length;
  const size = 46 + name.length + extra.length;
  const large = Buffer.alloc(isLarge ? 76 : 0);
  if (isLarge) {
    large.writeUInt32LE(0x06064b50, 0);
    large.writeBigUInt64LE(1n, 32);
    large.writeBigUInt64LE(BigInt(size), 40);
    large.writeBigUInt64LE(BigInt(start), 48);
    large.writeUInt32LE(0x07064b50, 56);
    large.writeBigUInt64LE(BigInt(start + size), 64);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(isLarge ? 0xffff : 1, 10);
  end.writeUInt32LE(isLarge ? 0xffffffff : size, 12);
  end.writeUInt32LE(isLarge ? 0xffffffff : start, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), extra, large, end]);
}

function tarOf(
  entries: readonly (readonly [name: string, content: string, type?: string])[],
): Buffer<ArrayBuffer> {
  const blocks = entries.flatMap(([name, content, type = "0"]) => {
    const header = Buffer.alloc(512);
    header.write(name, 0);
    header.write(content.length.toString(8).padStart(11, "0"), 124);
    header.write(type, 156);
    header.write("ustar", 257);
    return [header, Buffer.from(content), Buffer.alloc((512 - (content.length % 512)) % 512)];
  });
  return Buffer.concat([...blocks, Buffer.alloc(1024)]);
}

test("a zip whose sizes take eight bytes is opened as any other", async () => {
  const opened = await open(
    "takeout.zip",
    zipOf("Takeout/Mail/All.mbox", Buffer.from(message(1)), { isLarge: true }),
  );
  expect(opened.unread).toEqual([]);
  expect(opened.heads.map(({ id }) => id)).toEqual(["<1@x.test>"]);
});

test("a zip within a zip is opened; deeper ones are not looked into for ever", async () => {
  const inner = zipOf("All.mbox", Buffer.from(message(2)));
  expect((await open("a.zip", zipOf("inner.zip", inner))).heads).toHaveLength(1);
  const deep = zipOf("a.zip", zipOf("b.zip", zipOf("c.zip", inner)));
  expect((await open("deep.zip", deep)).unread.map(({ trouble }) => trouble)).toEqual(["zip-nothing"]);
});

test("what is locked by a password, or packed as browsers can't unpack, is named", async () => {
  const box = Buffer.from(message(1));
  expect((await open("a.zip", zipOf("All.mbox", box, { flags: 1 }))).unread).toEqual([
    { name: "All.mbox", trouble: "zip-locked" },
  ]);
  expect((await open("a.zip", zipOf("All.mbox", box, { method: 9 }))).unread).toEqual([
    { name: "All.mbox", trouble: "zip-method" },
  ]);
});

test("a packed tar is read as it streams by: long names, what is of no use passed over", async () => {
  const long = `Takeout/Mail/${"deep/".repeat(30)}All.mbox`;
  const tar = tarOf([
    ["Takeout/", "", "5"],
    ["Takeout/photo.jpg", "x".repeat(5000)],
    ["././@LongLink", `${long}\0`, "L"],
    ["short", message(1) + message(2)],
    ["Takeout/Calendar/a.ics", calendar],
    ["Takeout/deals.csv", "id,stage\n1,Won\n"],
  ]);
  const opened = await open("takeout.tgz", gzipSync(tar));
  expect(opened.unread).toEqual([]);
  expect(opened.heads.map(({ id }) => id)).toEqual(["<1@x.test>", "<2@x.test>"]);
  expect(opened.calendars.map(({ file }) => file)).toEqual(["Takeout/Calendar/a.ics"]);
  expect(opened.tables.map(({ table }) => table.rows)).toEqual([[["1", "Won"]]]);
});

test("a tar that is cut short, and a gzip that is damaged, leave nothing of what was read", async () => {
  const tar = tarOf([
    ["a.mbox", message(1)],
    ["b.mbox", message(2)],
  ]);
  const cut = await open("t.tgz", gzipSync(tar.subarray(0, 1024 + 700)));
  expect([cut.heads, cut.unread]).toEqual([[], [{ name: "t.tgz", trouble: "zip-broken" }]]);
  const packed = gzipSync(tar);
  const damaged = await open("t.tgz", packed.subarray(0, packed.length - 40));
  expect([damaged.heads, damaged.unread]).toEqual([[], [{ name: "t.tgz", trouble: "zip-broken" }]]);
});

test("one file in a gzip is read; a tar's entry of many pieces comes whole", async () => {
  expect((await open("deals.csv.gz", gzipSync("id,stage\n1,Won\n"))).tables.map(({ file }) => file)).toEqual([
    "deals.csv",
  ]);
  const text = "0123456789".repeat(1000);
  async function* pieces() {
    const bytes = new Uint8Array(
      tarOf([
        ["a.txt", text],
        ["b.txt", "b"],
      ]),
    );
    for (let at = 0; at < bytes.length; at += 77) yield bytes.subarray(at, at + 77);
  }
  const found: string[] = [];
  for await (const { name, bytes } of tarEntries(pieces())) {
    const parts: Uint8Array[] = [];
    for await (const part of bytes) parts.push(part.slice());
    found.push(`${name} ${Buffer.concat(parts).toString() === (name === "a.txt" ? text : "b")}`);
  }
  expect(found).toEqual(["a.txt true", "b.txt true"]);
});

test("two tables of one name are told apart", async () => {
  const file = () => new File(["id,stage\n1,Won\n"], "export.csv");
  const { tables } = await openFiles([file(), file()], () => undefined);
  expect(tables.map(({ file: name }) => name)).toEqual(["export.csv", "export.csv (2)"]);
});
