import fc from "fast-check";
import { expect, test } from "vitest";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { createKeySeed, type KeySeed, keysOf } from "@/lib/sharing/key-seed";
import { isSameWord, phraseOf, seedOf, unknownWords } from "@/lib/sharing/recovery-phrase";

const seed = fc.uint8Array({ minLength: 16, maxLength: 16 }).map((bytes): KeySeed => new Uint8Array(bytes));
const language = fc.constantFrom("en" as const, "fr" as const);
const seedOfWords = async (text: string) => {
  const read = await seedOf(text);
  return read.ok ? [...read.seed] : read.why;
};

test("the words are those of BIP-39's own examples", async () => {
  expect((await phraseOf(new Uint8Array(16), "en")).join(" ")).toBe(`${"abandon ".repeat(11)}about`);
  expect((await phraseOf(new Uint8Array(16).fill(0x7f), "en")).join(" ")).toBe(
    "legal winner thank year wave sausage worth useful legal winner thank yellow",
  );
  expect((await phraseOf(new Uint8Array(16).fill(0xff), "en")).join(" ")).toBe(`${"zoo ".repeat(11)}wrong`);
});

test("a phrase holds its seed in both languages, with or without capitals, accents and numbers", async () => {
  await fc.assert(
    fc.asyncProperty(seed, language, async (one, spoken) => {
      const words = await phraseOf(one, spoken);
      expect(words).toHaveLength(12);
      const bare = words.map((word) => word.normalize("NFD").replaceAll(/\p{M}/gu, ""));
      for (const typed of [
        words.join(" "),
        words.join("\n").toUpperCase(),
        bare.map((word, index) => `${index + 1}. ${word},`).join(" "),
      ])
        expect(await seedOfWords(typed)).toEqual([...one]);
    }),
    { numRuns: 60 },
  );
});

test("a phrase with one word changed is refused, or at least never holds the same keys", async () => {
  let refused = 0;
  await fc.assert(
    fc.asyncProperty(
      seed,
      language,
      fc.nat({ max: 11 }),
      seed,
      fc.nat({ max: 11 }),
      async (one, spoken, at, another, from) => {
        const words = await phraseOf(one, spoken);
        const word = (await phraseOf(another, spoken))[from] ?? "";
        fc.pre(word !== words[at]);
        const read = await seedOfWords(words.with(at, word).join(" "));
        expect(read).not.toEqual([...one]);
        if (read === "phrase-checksum") refused++;
      },
    ),
    { numRuns: 300, seed: 39 },
  );
  // Four bits of checksum let one in sixteen through: those bring other keys, which fit no file of the team.
  expect(refused).toBeGreaterThan(260);
});

test("what is no phrase says why", async () => {
  const words = await phraseOf(new Uint8Array(16).fill(0x7f), "en");
  expect(await seedOfWords("")).toBe("phrase-not-twelve");
  expect(await seedOfWords(words.slice(1).join(" "))).toBe("phrase-not-twelve");
  expect(await seedOfWords(words.with(4, "wafe").join(" "))).toBe("phrase-unknown-word");
  expect(await seedOfWords(words.with(0, "winner").with(1, "legal").join(" "))).toBe("phrase-checksum");
  expect(await unknownWords(words.with(4, "wafe").join(" "))).toEqual([{ at: 5, word: "wafe" }]);
  expect(await unknownWords((await phraseOf(createKeySeed(), "fr")).join(" "))).toEqual([]);
  expect([isSameWord("épreuve", " Epreuve "), isSameWord("wave", "save"), isSameWord("", "")]).toEqual([
    true,
    false,
    false,
  ]);
});

test("a seed always gives the same keys, which can't be exported and do their work", async () => {
  const keys = await keysOf(new Uint8Array(16).fill(0x7f));
  // Frozen: another derivation would make every phrase on paper worthless.
  expect([keys.fingerprint, keys.signing.publicKey, keys.reading.recipient]).toMatchInlineSnapshot(`
    [
      "KC0qlflxpB4bIDVvj8lDxA",
      "peF3tvcekJBkyVGnGT1gXfTZ8POWrSPncp5OSqsrjXY",
      "age1mdkhr07k4htud203pnqzal9c3ewkgkqkxte2e2l6ywwl900kmsgqahpe9y",
    ]
  `);
  const again = await keysOf(new Uint8Array(16).fill(0x7f));
  expect(again.fingerprint).toBe(keys.fingerprint);
  expect((await keysOf(createKeySeed())).fingerprint).not.toBe(keys.fingerprint);
  expect([keys.signing.privateKey.extractable, keys.reading.identity.extractable]).toEqual([false, false]);
  const bytes = new TextEncoder().encode("2026-W10");
  const signature = await crypto.subtle.sign("Ed25519", keys.signing.privateKey, bytes);
  const raw = fromBase64Url(keys.signing.publicKey) ?? new Uint8Array();
  const publicKey = await crypto.subtle.importKey("raw", raw, "Ed25519", false, ["verify"]);
  expect(await crypto.subtle.verify("Ed25519", publicKey, signature, bytes)).toBe(true);
});
