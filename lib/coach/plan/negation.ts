/**
 * Whether an intention says what one will *not* do. Such plans can strengthen the habit that they name, so the
 * form asks for what one will do instead (docs/METHOD.md). Both languages are looked for whatever the screen's.
 */
export function isNegated(act: string): boolean {
  const text = act.normalize("NFC").replaceAll("’", "'").toLowerCase();
  return negations.some((pattern) => pattern.test(text));
}

// `\b` knows no accented letters, so words are told apart by what is no letter.
const word = (alternatives: string) => new RegExp(`(?<![\\p{L}'])(?:${alternatives})(?![\\p{L}])`, "u");

const negations = [
  word(
    "don't|dont|do not|won't|will not|not to|never|no longer|no more|not anymore|can't|must not|mustn't|shouldn't",
  ),
  /^(?:i |i'll |to )?(?:stop|quit|avoid|refrain|cease|give up|cut out|cut down|limit) \p{L}/u,
  word("(?:will|going to|shall) (?:stop|quit|avoid|refrain)"),
  // ne … pas, n'… plus; and spoken French, which drops the "ne".
  /(?<!\p{L})(?:ne |n')[^.;,]*?(?<!\p{L})(?:pas|plus|jamais|rien|aucune?)(?!\p{L})/u,
  word("ne (?:pas|plus|jamais|rien)"),
  /(?<!\p{L})je \p{L}+ (?:pas|plus|jamais)(?!\p{L}| à)/u,
  word(
    "(?:j')?(?:arrête|arrêter|cesse|cesser|évite|éviter|renonce|renoncer|limite|limiter) (?:de |d'|à |les? |la |l'|mes |mon |ma )?\\p{L}*",
  ),
  word("m'(?:abstiens|interdis)(?: de)?|m'empêche de|m'abstenir|m'interdire"),
];
