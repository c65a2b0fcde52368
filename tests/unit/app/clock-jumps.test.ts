import fc from "fast-check";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { beforeEach, expect, test } from "vitest";
import { dayView } from "@/lib/app/day/day-view";
import { logAction } from "@/lib/app/log/log-action";
import { identify } from "@/lib/app/people/identity";
import { unknownPage } from "@/lib/views/page-reading";
import { freshPorts } from "./fresh-ports";

beforeEach(() => fakeBrowser.reset());

const anne = () =>
  identify({
    ...unknownPage,
    site: "roundcube",
    view: "message",
    person: { name: "Anne Martin", address: "anne@acme.example" },
  });

/** A journal whose computer's clock says what a test makes it say, and one click on it. */
async function withClock() {
  const fresh = await freshPorts();
  const { ports, clock, open } = fresh;
  const who = await anne();
  let clicks = 0;
  const clickAt = async (at: string) => {
    clock.set(at);
    clicks += 1;
    return logAction(open, ports, {
      id: `click-${clicks}`,
      choice: "answered",
      at: clock.now().toZonedDateTimeISO("Europe/Paris").toString({ timeZoneName: "never" }),
      who,
      source: "click",
      voidedAt: null,
    });
  };
  return { ...fresh, clickAt };
}

test("wherever the clock jumps, each click counts once, on the day that the clock said", async () => {
  const jump = fc.integer({ min: -400 * 24, max: 400 * 24 });
  await fc.assert(
    fc.asyncProperty(fc.array(jump, { minLength: 1, maxLength: 6 }), async (hours) => {
      const { ports, clock, database, clickAt } = await withClock();
      const start = Temporal.Instant.from("2026-03-10T09:00:00Z");
      const onDay = new Map<string, number>();
      for (const ahead of hours) {
        const at = start.add({ hours: ahead });
        expect(await clickAt(at.toString())).toMatchObject({ ok: true, value: { stored: "stored" } });
        const day = at.toZonedDateTimeISO("Europe/Paris").toPlainDate().toString();
        onDay.set(day, (onDay.get(day) ?? 0) + 1);
        expect(await dayView(ports)).toMatchObject({ day, actions: onDay.get(day) });
      }
      expect(await database.actions.count()).toBe(hours.length);
      for (const [day, actions] of onDay) {
        clock.set(`${day}T12:00:00Z`);
        expect(await dayView(ports)).toMatchObject({ day, actions });
      }
    }),
    { numRuns: 10 },
  );
});

test("an action from a clock that was ahead says nothing of the days before it", async () => {
  const { clickAt } = await withClock();
  await clickAt("2026-03-10T09:00:00Z");
  await clickAt("2026-09-01T09:00:00Z");
  expect(await clickAt("2026-03-11T09:00:00Z")).toMatchObject({
    ok: true,
    value: { action: { initiative: "reactive" } },
  });
  expect(await clickAt("2026-04-20T09:00:00Z")).toMatchObject({
    ok: true,
    value: { action: { initiative: "proactive" } },
  });
});
