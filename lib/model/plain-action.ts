import { type Action, builtInKinds } from "./action";
import { isDay } from "./primitives";

const kinds: ReadonlySet<unknown> = new Set(builtInKinds);
const initiatives: ReadonlySet<unknown> = new Set(["proactive", "reactive", "none"]);
const phases: ReadonlySet<unknown> = new Set(["identify", "appoint", "interview", "propose", "follow-up"]);
const sources: ReadonlySet<unknown> = new Set(["click", "capture", "timer", "import"]);
const known: ReadonlySet<string> = new Set(
  `record id at day kind initiative minutes account contact opportunity advances leadReply internal hard due phase
  topic triedFirst followsUp source voidedAt`.split(/\s+/),
);
const instantPattern =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d:[0-5]\d(?:\.\d{1,9})?(?:Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

const absent = (value: unknown): boolean => value === undefined || value === null;
const isId = (value: unknown): boolean =>
  typeof value === "string" && value.length >= 1 && value.length <= 200;
const isFlag = (value: unknown): boolean => absent(value) || typeof value === "boolean";
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0;

function isPlainInstant(value: unknown): boolean {
  if (typeof value !== "string") return false;
  const parts = instantPattern.exec(value);
  return parts !== null && isDay(parts[1] ?? "");
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
  for (const key of Object.keys(value)) if (!known.has(key)) return false;
  const fields: Readonly<Record<string, unknown>> = { ...value };
  const { minutes, day } = fields;
  return (
    fields["record"] === "action" &&
    isId(fields["id"]) &&
    isPlainInstant(fields["at"]) &&
    (day === undefined || (typeof day === "string" && isDay(day))) &&
    kinds.has(fields["kind"]) &&
    initiatives.has(fields["initiative"]) &&
    (absent(minutes) || (typeof minutes === "number" && minutes >= 0 && minutes <= 1440)) &&
    ["account", "contact", "opportunity", "topic", "followsUp"].every(
      (name) => absent(fields[name]) || isId(fields[name]),
    ) &&
    isFlag(fields["advances"]) &&
    isFlag(fields["leadReply"]) &&
    isFlag(fields["internal"]) &&
    isFlag(fields["hard"]) &&
    isFlag(fields["triedFirst"]) &&
    isDue(fields["due"]) &&
    (absent(fields["phase"]) || phases.has(fields["phase"])) &&
    (absent(fields["source"]) || sources.has(fields["source"])) &&
    (absent(fields["voidedAt"]) || isPlainInstant(fields["voidedAt"]))
  );
}
