/** Salted hash of a mail address, as contacts are known by it. */
export type AddressHash = (address: string) => Promise<string>;
/** Salted hash of a mail domain, or null for one that many companies share. */
export type DomainHash = (domain: string) => Promise<string | null>;

/**
 * The id of an imported record: the same record of the same source has the same id in every import, so that importing
 * a newer export changes only what changed. `source` names the tool (`hubspot`, `calls`), never a file.
 */
export function recordId(source: string, kind: string, key: string): string {
  return `import:${source}:${kind}:${key}`.slice(0, 200);
}

/** A name as a key: without accents, case and doubled spaces. */
export function nameKey(name: string): string {
  return name.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/\s+/g, " ").trim();
}

/** The instant at noon of a local day, where an export knows only the day; each day's made once. */
export function createNoonOf(timeZone: string): (day: string) => string {
  const made = new Map<string, string>();
  return (day) => {
    const known = made.get(day);
    if (known !== undefined) return known;
    const noon = Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone, plainTime: "12:00" })
      .toString({ timeZoneName: "never", smallestUnit: "second" });
    made.set(day, noon);
    return noon;
  };
}

/** The instant of a minute of a local day; noon where only the day is known. */
export function createInstantOf(timeZone: string): (day: string, minute: number | null) => string {
  const noonOf = createNoonOf(timeZone);
  const evenDays = new Map<string, boolean>();
  const isEven = (day: string): boolean => {
    const known = evenDays.get(day);
    if (known !== undefined) return known;
    const even = Temporal.PlainDate.from(day).toZonedDateTime(timeZone).hoursInDay === 24;
    evenDays.set(day, even);
    return even;
  };
  return (day, minute) => {
    const noon = noonOf(day);
    if (minute === null) return noon;
    const [hour, rest] = [Math.floor(minute / 60), minute % 60];
    // On all but two days of a year noon has the offset of every hour; asking the zone each time takes long.
    if (isEven(day)) return `${day}T${two(hour)}:${two(rest)}${noon.slice("YYYY-MM-DDTHH:MM".length)}`;
    return Temporal.PlainDate.from(day)
      .toZonedDateTime({ timeZone, plainTime: { hour, minute: rest } })
      .toString({ timeZoneName: "never", smallestUnit: "second" });
  };
}

const two = (value: number): string => String(value).padStart(2, "0");

/** An instant with its local offset, and its local day, from milliseconds since 1970. */
export function localInstant(ms: number, timeZone: string): { at: string; day: string } {
  const local = Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(timeZone);
  return {
    at: local.toString({ timeZoneName: "never", smallestUnit: "second" }),
    day: local.toPlainDate().toString(),
  };
}
