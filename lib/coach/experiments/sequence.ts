/**
 * A reproducible sequence of numbers in [0, 1) from a text: the redraws of a test give the same answer each time
 * the same points are looked at. (FNV-1a for the seed, then splitmix32.) Not for drawing a trial's own coins.
 */
export function createSequence(seed: string): () => number {
  let state = 0x811c9dc5;
  for (const character of seed) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed = Math.imul(mixed ^ (mixed >>> 15), 0x735a2d97);
    return ((mixed ^ (mixed >>> 15)) >>> 0) / 4294967296;
  };
}
