import { createZoneClock, type ZoneClock } from "@/lib/coach/working-day/zone-clock";
import { defaultSettings, type Settings } from "@/lib/model/settings";
import { readSettingsRecord } from "@/lib/store/kept-settings";
import type { Ports } from "../ports";

/** The settings, or those of a first start. Where the person fixed no zone it is the computer's of this moment. */
export async function readSettings({ database, clock, browserLanguage }: Ports): Promise<Settings> {
  const record = await readSettingsRecord(database);
  const defaults = defaultSettings(browserLanguage, clock.timeZone());
  if (!record) return defaults;
  return { ...defaults, ...record, timeZone: record.zoneFixed ? record.timeZone : defaults.timeZone };
}

/** Changes the settings that are given and keeps the others. Gives all of them back. */
export async function changeSettings(
  ports: Ports,
  change: { readonly [Name in keyof Settings]?: Settings[Name] | undefined },
): Promise<Settings> {
  const { database } = ports;
  return database.transaction("rw", database.settings, async () => {
    const given = Object.fromEntries(Object.entries(change).filter(([, value]) => value !== undefined));
    const settings: Settings = { ...(await readSettings(ports)), ...given, record: "settings" };
    await database.settings.put({ key: "settings", record: settings });
    return settings;
  });
}

const clocks = new Map<string, ZoneClock>();

/** The wall clock of the settings' zone and start of day. Clocks are kept: each remembers the offsets it looked up. */
export function clockOf({ timeZone, dayStartsAtHour }: Settings): ZoneClock {
  const name = `${timeZone} ${dayStartsAtHour}`;
  const known = clocks.get(name);
  if (known) return known;
  const made = createZoneClock(timeZone, dayStartsAtHour);
  clocks.set(name, made);
  return made;
}

/** An instant as the journal writes it: with the offset that the settings' zone has then. */
export function writtenInstant(instant: Temporal.Instant, { timeZone }: Settings): string {
  return instant
    .toZonedDateTimeISO(timeZone)
    .toString({ timeZoneName: "never", smallestUnit: "millisecond" });
}
