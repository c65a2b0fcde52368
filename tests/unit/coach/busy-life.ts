import { createJournalLog } from "@/lib/coach/journal-log";
import { replay, type ReplayReport } from "@/lib/coach/replay";
import type { Action } from "@/lib/model/action";
import type { Presence } from "@/lib/model/calendar";
import type { JournalRecord } from "@/lib/model/journal";
import { act, createChance, fiveDays } from "./life";

/** A Monday. */
export const first = "2026-01-05";
export const accounts: JournalRecord[] = Array.from({ length: 8 }, (_, i) => ({
  record: "account",
  id: `c${i}`,
  status: "customer",
  active: true,
  segment: "gold",
}));
/** A day that was watched nearly whole. */
export const watched = (day: string): Presence => ({ record: "presence", day, minutes: 400 });

/** A life in which every pattern has something to count, and some are raised. */
export function busyLife(seed: number, days: readonly string[]): Action[] {
  const chance = createChance(seed);
  const answering = 0.5 + 0.45 * chance();
  const office = chance() * 0.7;
  return days.flatMap((day) =>
    Array.from({ length: 26 }, (_, i) => {
      const draw = chance();
      const minute = 540 + i * 19 + Math.floor(chance() * 10);
      if (draw < office)
        return act(day, minute, {
          id: `${i}`,
          kind: "admin",
          initiative: "none",
          minutes: 10 + Math.floor(chance() * 60),
        });
      if (draw < office + 0.05)
        return act(day, minute, {
          id: `${i}`,
          kind: "help-request",
          initiative: "none",
          topic: `t${i % 3}`,
          triedFirst: false,
        });
      if (draw < office + 0.1)
        return act(day, minute, {
          id: `${i}`,
          kind: "quote",
          initiative: "none",
          opportunity: `o${i % 4}`,
          minutes: null,
        });
      return act(day, minute, {
        id: `${i}`,
        kind: chance() < 0.7 ? "email" : "call",
        initiative: chance() < answering ? "reactive" : "proactive",
        account: `c${Math.floor(chance() * 8)}`,
        opportunity: `o${i % 4}`,
        advances: chance() < 0.5 ? chance() < 0.15 : null,
        ...(chance() < 0.2 ? { due: { hard: 2, other: 4 }, hard: chance() < 0.15 } : {}),
        minutes: chance() < 0.2 ? null : 8,
      });
    }),
  );
}

/** What replay says of a log of someone who works Monday to Friday. */
export function report(records: readonly JournalRecord[], timeZone = "UTC"): ReplayReport {
  const header = { record: "journal", version: 1, exportedAt: "2026-12-31T00:00:00Z", timeZone } as const;
  return replay(
    createJournalLog(header, [
      { record: "schedule", from: "2026-01-01", days: fiveDays },
      ...accounts,
      ...records,
    ]),
  );
}
