/**
 * For each name where the last earlier one stands that is the same whatever its case, accents and spaces at the ends; null where
 * there is none. A director has thousands of people: each name is looked up once and not held against all others.
 */
export function earlierNamesakes(names: readonly string[]): (number | null)[] {
  const lastAt = new Map<string, number>();
  return names.map((name, index) => {
    const plain = plainName(name);
    const earlier = lastAt.get(plain) ?? null;
    lastAt.set(plain, index);
    return earlier;
  });
}

/** Capitals, for they write out what has none of its own: "ß" is "SS". */
const plainName = (name: string): string =>
  name
    .trim()
    .normalize("NFKD")
    .replaceAll(/\p{Mn}/gu, "")
    .toUpperCase();
