import { type Action, builtInKinds } from "./action";
import { isDay } from "./primitives";

const kinds: ReadonlySet<unknown> = new Set(builtInKinds);
const initiatives: ReadonlySet<unknown> = new Set(["proactive", "reactive", "none"]);
const phases: ReadonlySet<unknown> = new Set(["identify", "appoint", "interview", "propose", "follow-up"]);
const sources: ReadonlySet<unknown> = new Set(["click", "capture", "timer", "import"]);
const instantPattern =
  /^\d{4}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/;

const absent = (value: unknown): boolean => value === undefined || value === null;
const isId = (value: unknown): boolean =>
  typeof value === "string" && value.length >= 1 && value.length <= 200;
const isFlag = (value: unknown): boolean => absent(value) || typeof value === "boolean";
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function isPlainInstant(value: unknown): boolean {
  return typeof value === "string" && instantPattern.test(value) && isKnownDay(value.slice(0, 10));
}

/** Days that were asked for before: a journal has forty actions on each. */
const days = new Set<string>();
function isKnownDay(day: string): boolean {
  if (days.has(day)) return true;
  if (!isDay(day)) return false;
  if (days.size >= 10_000) days.clear();
  days.add(day);
  return true;
}

function isDue(value: unknown): boolean {
  if (absent(value)) return true;
  if (typeof value !== "object" || value === null || !("hard" in value) || !("other" in value)) return false;
  return isCount(value.hard) && isCount(value.other) && Object.keys(value).length === 2;
}

/**
 * Whether a value is an action in its plainest spelling: public fields only, each as the schema asks. True means
 * that the schema would give the same value back unchanged; false means nothing, and the schema decides. Nine
 * lines in ten of a journal are actions, and the schema takes ten times as long as reading the line.
 */
export function isPlainAction(value: object): value is Action {
  let needed = 0;
  for (const [name, field] of Object.entries(value)) {
    if (!isPlainField(name, field)) return false;
    if (required.has(name)) needed += 1;
  }
  return needed === required.size;
}

const required: ReadonlySet<string> = new Set(["record", "id", "at", "kind", "initiative"]);

function isPlainField(name: string, value: unknown): boolean {
  switch (name) {
    case "record":
      return value === "action";
    case "id":
      return isId(value);
    case "at":
      return isPlainInstant(value);
    case "day":
      return value === undefined || (typeof value === "string" && isKnownDay(value));
    case "kind":
      return kinds.has(value);
    case "initiative":
      return initiatives.has(value);
    case "minutes":
      return absent(value) || (typeof value === "number" && value >= 0 && value <= 1440);
    case "account":
    case "contact":
    case "opportunity":
    case "topic":
    case "followsUp":
      return absent(value) || isId(value);
    case "advances":
    case "leadReply":
    case "internal":
    case "hard":
    case "triedFirst":
      return isFlag(value);
    case "due":
      return isDue(value);
    case "phase":
      return absent(value) || phases.has(value);
    case "source":
      return absent(value) || sources.has(value);
    case "voidedAt":
      return absent(value) || isPlainInstant(value);
    default:
      return false;
  }
}
