import type { Language } from "@/lib/model/settings";
import type { KeySeed } from "./key-seed";

/** Words of a phrase: 128 bits, and four of a checksum over them (BIP-39). */
export const phraseLength = 12;

/** Why a phrase is refused; each has a sentence (`sharing.phrase-<reason>`). */
export const phraseRefusals = ["phrase-not-twelve", "phrase-unknown-word", "phrase-checksum"] as const;
export type PhraseRefusal = (typeof phraseRefusals)[number];

/** A word of a phrase by its place, counted from one. */
export interface PlacedWord {
  readonly at: number;
  readonly word: string;
}

/** 2,048 words a language: loaded only where a phrase is shown or typed. */
const lists = {
  en: async () => (await import("@scure/bip39/wordlists/english.js")).wordlist,
  fr: async () => (await import("@scure/bip39/wordlists/french.js")).wordlist,
} as const;

/** The words that hold a seed, in the words of a language. Each language's words hold the same bits. */
export async function phraseOf(seed: KeySeed, language: Language): Promise<string[]> {
  const [{ entropyToMnemonic }, list] = await Promise.all([import("@scure/bip39"), lists[language]()]);
  return entropyToMnemonic(seed, list)
    .split(" ")
    .map((word) => word.normalize("NFC"));
}

/** Words as someone typed them: numbers, commas and line ends between them don't count, nor do capitals and accents. */
const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];
const plain = (word: string): string => word.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase();

/** Whether someone typed this word of a phrase. */
export const isSameWord = (word: string, typed: string): boolean =>
  word !== "" && wordsOf(typed).map(plain).join(" ") === plain(word);

/** The seed that a typed phrase holds, whichever language its words are of; or why it holds none. */
export async function seedOf(
  text: string,
): Promise<
  { readonly ok: true; readonly seed: KeySeed } | { readonly ok: false; readonly why: PhraseRefusal }
> {
  const words = wordsOf(text);
  if (words.length !== phraseLength) return { ok: false, why: "phrase-not-twelve" };
  const { mnemonicToEntropy } = await import("@scure/bip39");
  let why: PhraseRefusal = "phrase-unknown-word";
  for (const load of Object.values(lists)) {
    const list = await load();
    const known = byPlainWord(list);
    const spelled = words.map((word) => known.get(plain(word)));
    if (spelled.includes(undefined)) continue;
    try {
      return { ok: true, seed: new Uint8Array(mnemonicToEntropy(spelled.join(" "), list)) };
    } catch {
      // The library's only reason left: the checksum does not hold.
      why = "phrase-checksum";
    }
  }
  return { ok: false, why };
}

/** The words of a typed phrase that its language's list doesn't hold; of two lists, the one that holds more of them. */
export async function unknownWords(text: string): Promise<PlacedWord[]> {
  const words = wordsOf(text);
  const unknown = await Promise.all(
    Object.values(lists).map(async (load) => {
      const known = byPlainWord(await load());
      return words.flatMap((word, index) => (known.has(plain(word)) ? [] : [{ at: index + 1, word }]));
    }),
  );
  return unknown.reduce((fewest, one) => (one.length < fewest.length ? one : fewest));
}

const byPlainWord = (list: readonly string[]): ReadonlyMap<string, string> =>
  new Map(list.map((word) => [plain(word), word]));
