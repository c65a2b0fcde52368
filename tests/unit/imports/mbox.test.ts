import fc from "fast-check";
import { expect, test } from "vitest";
import { headerBlocks } from "@/lib/imports/mail/mbox";

async function blocksOf(text: string, pieceBytes = 1 << 20): Promise<string[]> {
  const bytes = Uint8Array.from(text, (character) => character.charCodeAt(0));
  // One piece that is filled anew each time, as a browser's reader does.
  const piece = new Uint8Array(pieceBytes);
  async function* pieces() {
    for (let at = 0; at < bytes.length; at += pieceBytes) {
      const part = bytes.subarray(at, at + pieceBytes);
      piece.set(part);
      yield piece.subarray(0, part.length);
    }
  }
  const blocks: string[] = [];
  for await (const block of headerBlocks(pieces())) blocks.push(block);
  return blocks;
}

const box = [
  "From 1 Mon Nov 02 08:00:00 2026",
  "From: a@x.test",
  "Subject: \u00e9\u0080",
  "",
  "Body",
  "From the beginning of 2026",
  "",
  "From where we stand",
  "From 2 Tue Nov 03 08:00:00 2026 is quoted here: it has no year at its end",
  "",
  "From 2 Tue Nov 03 08:00:00 2026",
  "From: b@x.test",
  "\tgoes on",
  " \t",
  "Body",
].join("\n");

test("the blocks of a mailbox: a message begins after an empty line alone, with a line that looks like it", async () => {
  expect(await blocksOf(box)).toEqual(["From: a@x.test\nSubject: \u00e9\u0080", "From: b@x.test\n\tgoes on"]);
});

test("a file without any separator is one message, whatever its body says", async () => {
  const message =
    "From: a@x.test\nTo: b@x.test\n\nText\n\nFrom 2 Tue Nov 03 08:00:00 2026\nFrom: c@x.test\n\n";
  expect(await blocksOf(message)).toEqual(["From: a@x.test\nTo: b@x.test"]);
});

test("a header without an end, a line without an end and nothing at all", async () => {
  expect(await blocksOf("From: a@x.test\nTo: b@x.test")).toEqual(["From: a@x.test\nTo: b@x.test"]);
  const [block = ""] = await blocksOf(`From: a@x.test\nX: ${"y".repeat(900_000)}\nTo: b@x.test\n\n`);
  expect(block.length).toBeLessThan(400_000);
  expect(await blocksOf("")).toEqual([]);
});

test("the same blocks in whatever pieces the bytes come", async () => {
  const line = fc.constantFrom(
    "",
    " ",
    "From: a@x.test",
    "From 1 Mon Nov 02 08:00:00 2026",
    "Text",
    "\tmore",
    "From me",
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(line, { maxLength: 30 }),
      fc.constantFrom("\n", "\r\n"),
      fc.integer({ min: 1, max: 40 }),
      async (lines, end, pieceBytes) => {
        const text = lines.join(end);
        expect(await blocksOf(text, pieceBytes)).toEqual(await blocksOf(text));
      },
    ),
  );
});
