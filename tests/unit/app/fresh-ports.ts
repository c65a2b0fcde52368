import "fake-indexeddb/auto";
import type { Ports } from "@/lib/app/ports";
import type { Clock } from "@/lib/platform/clock";
import { CairnDatabase, openDatabase } from "@/lib/store/database";

let made = 0;

/** A clock that a test sets. */
export function settableClock(at: string, zone = "Europe/Paris"): Clock & { set(next: string): void } {
  let now = Temporal.Instant.from(at);
  return {
    now: () => now,
    timeZone: () => zone,
    set: (next) => {
      now = Temporal.Instant.from(next);
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
