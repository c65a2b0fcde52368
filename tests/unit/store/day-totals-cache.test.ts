import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { correctAction } from "@/lib/app/log/correct-action";
import { storeClick } from "@/lib/app/log/store-click";
import { markVoided } from "@/lib/app/log/void-action";
import { nobody } from "@/lib/app/people/identity";
import { createDayTotals, type DayTotals } from "@/lib/coach/day-totals";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { quickChoices } from "@/lib/model/quick-log";
import type { CairnDatabase } from "@/lib/store/database";
import { freshPorts } from "../app/fresh-ports";

beforeEach(() => fakeBrowser.reset());

/** The totals as they must be: computed from the whole log, nothing kept. */
async function rebuilt(database: CairnDatabase): Promise<DayTotals[]> {
  const clock = createZoneClock("Europe/Paris");
  const rows = await database.actions.toArray();
  const days = [...new Set(rows.map((row) => row.day))].sort();
  return days.map((day) =>
    createDayTotals(
      day,
      rows.filter((row) => row.day === day).map((row) => row.record),
      clock,
    ),
  );
}

const idOf = fc.integer({ min: 1, max: 6 }).map((n) => `a${n}`);
const instants = fc.constantFrom(
  "2026-10-24T23:30:00+02:00",
  "2026-10-25T02:30:00+02:00",
  "2026-10-25T02:30:00+01:00",
  "2026-10-26T09:00:00+01:00",
  "2026-10-26T18:00:00+01:00",
);
const acts = fc.oneof(
  fc.record({
    type: fc.constant("log" as const),
    id: idOf,
    at: instants,
    choice: fc.constantFrom(...quickChoices.map(({ id }) => id)),
    name: fc.constantFrom(null, "Anne", "Joan"),
  }),
  fc.record({ type: fc.constant("void" as const), id: idOf }),
  fc.record({ type: fc.constant("unvoid" as const), id: idOf }),
  fc.record({
    type: fc.constant("correct" as const),
    id: idOf,
    at: instants,
    minutes: fc.constantFrom(null, 5, 30),
    initiative: fc.constantFrom("proactive" as const, "reactive" as const, "none" as const),
  }),
);

test("whatever is logged, undone, taken back and corrected: the totals equal a rebuild from the log", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(acts, { maxLength: 14 }), async (sequence) => {
      const { ports, database, open } = await freshPorts();
      for (const act of sequence) {
        if (act.type === "log") {
          const who = { ...nobody, contactName: act.name };
          await storeClick(ports, {
            id: act.id,
            choice: act.choice,
            at: act.at,
            who,
            source: "click",
            voidedAt: null,
          });
        } else if (act.type === "correct") {
          const { at, minutes, initiative } = act;
          await correctAction(ports, act.id, { at, minutes, initiative });
        } else await markVoided(open, act.id, act.type === "void" ? "2026-10-26T20:00:00+01:00" : null);
      }
      const rows = await database.totals.orderBy("day").toArray();
      const expected = await rebuilt(database);
      // A day that an action left keeps no row.
      expect(rows).toEqual(expected);
      database.close();
    }),
    { numRuns: 25 },
  );
});
