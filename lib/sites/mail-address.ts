import { cleanText } from "./clean-text";

/** A person as a mail field names them. Either part may be missing. */
export interface MailPerson {
  readonly name: string | null;
  /** Lower case; at most 320 characters. */
  readonly address: string | null;
}

const addressShape = /^[^\s@<>"(),;:]{1,64}@[^\s@<>"(),;:]{1,255}$/;

function plainAddress(text: string): string | null {
  const address =
    cleanText(text)
      .replace(/^mailto:/i, "")
      .split("?")[0]
      ?.trim()
      .toLowerCase() ?? "";
  return addressShape.test(address) ? address : null;
}

function plainName(text: string): string | null {
  const name = cleanText(text)
    .replace(/^["']+|["']+$/g, "")
    .replaceAll('\\"', '"')
    .trim();
  return name === "" ? null : name;
}

/** The entries of an address field: parted by commas and semicolons outside quotes and angle brackets. */
function entriesOf(field: string): string[] {
  const entries: string[] = [];
  let quoted = false;
  let angled = false;
  let begin = 0;
  for (let at = 0; at < field.length; at++) {
    const letter = field[at];
    if (letter === '"') quoted = !quoted;
    else if (!quoted && letter === "<") angled = true;
    else if (!quoted && letter === ">") angled = false;
    else if (!quoted && !angled && (letter === "," || letter === ";")) {
      entries.push(field.slice(begin, at));
      begin = at + 1;
    }
  }
  return [...entries, field.slice(begin)].map((entry) => entry.trim()).filter((entry) => entry !== "");
}

/**
 * The first person of an address field: `Anne Martin <anne@x.fr>, …`, `anne@x.fr`, `mailto:anne@x.fr`, or a bare
 * name. Never throws; what is neither gives two nulls.
 */
export function readMailPerson(field: string): MailPerson {
  return readEntry(entriesOf(field.slice(0, 2000))[0] ?? "");
}

function readEntry(entry: string): MailPerson {
  const angle = /^(.*?)<([^<>]*)>\s*$/s.exec(entry);
  if (angle) {
    const address = plainAddress(angle[2] ?? "");
    const name = plainName(angle[1] ?? "");
    return { name: name === address ? null : name, address };
  }
  const address = plainAddress(entry);
  return address ? { name: null, address } : { name: plainName(entry), address: null };
}

/** Every person of an address field that has an address; where none has one, the first of the field. */
export function readMailPeople(field: string): MailPerson[] {
  const people = entriesOf(field.slice(0, 2000)).map(readEntry);
  const addressed = people.filter((person) => person.address !== null);
  return addressed.length > 0 ? addressed : people.slice(0, 1);
}

/** A name for an address that came without one: `anne.martin@…` is Anne Martin. Null where it can't be told. */
export function nameOf(address: string | null): string | null {
  const words = (address?.split("@")[0] ?? "").split(/[._-]+/).filter((word) => /^\p{L}{2,}$/u.test(word));
  if (words.length < 1) return null;
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join(" ");
}
