const consonants = "bdfghjklmnprstvz";
const vowels = "aiou";

/**
 * A code that two people compare by voice: six pronounceable words of five letters, 96 bits of a SHA-256 over the parts.
 * The spelling is that of proquints (Wilkerson, 2009): no language's own words, so French and English read the same.
 */
export async function spokenCode(parts: readonly string[]): Promise<string> {
  const digest = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(parts.join("\n")));
  const view = new DataView(digest);
  return Array.from({ length: 6 }, (_word, index) => proquint(view.getUint16(index * 2))).join(" ");
}

function proquint(bits: number): string {
  const consonant = (shift: number): string => consonants.charAt((bits >> shift) & 15);
  const vowel = (shift: number): string => vowels.charAt((bits >> shift) & 3);
  return consonant(12) + vowel(10) + consonant(6) + vowel(4) + consonant(0);
}
