import "fake-indexeddb/auto";
import type { Ports } from "@/lib/app/ports";
import type { Clock } from "@/lib/platform/clock";
import { CairnDatabase, openDatabase } from "@/lib/store/database";

let made = 0;

/** A clock that a test sets, and takes on a journey. */
export function settableClock(
  at: string,
  home = "Europe/Paris",
): Clock & { set(next: string): void; travel(zone: string): void } {
  let now = Temporal.Instant.from(at);
  let here = home;
  return {
    now: () => now,
    timeZone: () => here,
    set: (next) => {
      now = Temporal.Instant.from(next);
    },
    travel: (zone) => {
      here = zone;
    },
  };
}

/** Ports over an empty database of its own. */
export async function freshPorts(at = "2026-11-23T10:00:00Z", zone = "Europe/Paris") {
  made += 1;
  const clock = settableClock(at, zone);
  let ids = 0;
  const database = await openDatabase(new CairnDatabase(`cairn-test-${made}-${Math.random()}`));
  const ports: Ports = { database, clock, createId: () => `id-${++ids}`, browserLanguage: "en" };
  return { ports, database, clock, open: () => Promise.resolve(ports) };
}
