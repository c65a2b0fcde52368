import fc from "fast-check";
import { beforeAll, expect, test } from "vitest";
import { z } from "zod";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { createKeySeed, keysOf } from "@/lib/sharing/key-seed";
import { readNote, writeNote } from "@/lib/sharing/signed-note";
import type { SigningKeys } from "@/lib/sharing/signing";
import { spokenCode } from "@/lib/sharing/spoken-code";

const schema = z.strictObject({ signingKey: z.string(), words: z.string() });
let keys: SigningKeys;
let text: string;
beforeAll(async () => {
  keys = (await keysOf(createKeySeed())).signing;
  text = await writeNote("cairn-invitation", { signingKey: keys.publicKey, words: "Équipe Sud" }, keys);
});

test("a note is read as it was written, and never as another kind of note", async () => {
  expect(await readNote("cairn-invitation", schema, ` ${text}\n`)).toMatchObject({
    note: { words: "Équipe Sud" },
  });
  expect(await readNote("cairn-join", schema, text)).toEqual({ ok: false, why: "not-a-note" });
  const renamed = text.replace("cairn-invitation", "cairn-join");
  expect(await readNote("cairn-join", schema, renamed)).toEqual({ ok: false, why: "altered-note" });
});

test("a note with any one character changed is refused or says the same", async () => {
  const characters = fc.constantFrom("a", "Z", "9", "-", "_", " ", '"', "{", "}");
  await fc.assert(
    fc.asyncProperty(fc.nat({ max: text.length - 1 }), characters, async (at, character) => {
      const changed = text.slice(0, at) + character + text.slice(at + 1);
      const read = await readNote("cairn-invitation", schema, changed);
      const said = read.ok ? read.note.words : "Équipe Sud";
      expect(said).toBe("Équipe Sud");
    }),
    { numRuns: 300 },
  );
});

test("a signature has one spelling: the bits of its last letter that say nothing are not free", async () => {
  const signature = /"signature":"([\w-]+)"/.exec(text)?.[1] ?? "";
  const bytes = fromBase64Url(signature);
  const spelled = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
    .split("")
    .map((last) => signature.slice(0, -1) + last)
    .filter(
      (one) =>
        one !== signature && Buffer.compare(fromBase64Url(one) ?? Buffer.of(), bytes ?? Buffer.of()) === 0,
    );
  expect(spelled.length).toBeGreaterThan(0);
  for (const one of spelled)
    expect(await readNote("cairn-invitation", schema, text.replace(signature, one))).toEqual({
      ok: false,
      why: "altered-note",
    });
});

test("a huge text is refused before it is parsed", async () => {
  const huge = JSON.stringify({ note: "x".repeat(1_000_000) });
  expect(await readNote("cairn-invitation", schema, huge)).toEqual({ ok: false, why: "not-a-note" });
});

test("a spoken code is six words of five letters, and another for other keys", async () => {
  const code = await spokenCode(["manager", "team-1", "key"]);
  expect(code).toMatch(/^([bdfghjklmnprstvz][aiou][bdfghjklmnprstvz][aiou][bdfghjklmnprstvz] ?){6}$/);
  expect(await spokenCode(["manager", "team-1", "key"])).toBe(code);
  expect(await spokenCode(["manager", "team-2", "key"])).not.toBe(code);
});
