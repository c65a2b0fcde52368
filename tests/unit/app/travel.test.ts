import { fakeBrowser } from "wxt/testing/fake-browser";
import { beforeEach, expect, test } from "vitest";
import { dayView } from "@/lib/app/day/day-view";
import { correctAction } from "@/lib/app/log/correct-action";
import { logAction } from "@/lib/app/log/log-action";
import { identify } from "@/lib/app/people/identity";
import { changeSettings } from "@/lib/app/settings/settings";
import { unknownPage } from "@/lib/views/page-reading";
import { freshPorts } from "./fresh-ports";

beforeEach(() => fakeBrowser.reset());

/** A journal, and clicks at an hour of wherever its computer is. */
async function onTheWay() {
  const fresh = await freshPorts();
  const { ports, clock, open } = fresh;
  const who = await identify({
    ...unknownPage,
    site: "roundcube",
    view: "message",
    person: { name: "Anne Martin", address: "anne@acme.example" },
  });
  const clickAt = async (wall: string) => {
    const zoned = Temporal.PlainDateTime.from(wall).toZonedDateTime(clock.timeZone());
    clock.set(zoned.toInstant().toString());
    const at = zoned.toString({ timeZoneName: "never" });
    await logAction(open, ports, { id: wall, choice: "answered", at, who, source: "click", voidedAt: null });
  };
  return { ...fresh, clickAt };
}

test("on a journey the day is the one there, and what was written before keeps its day and its hour", async () => {
  const { ports, database, clock, clickAt } = await onTheWay();
  await changeSettings(ports, { welcomed: true });
  await clickAt("2026-03-10T09:10:00");
  clock.travel("America/New_York");
  // Past midnight in Paris, and still the tenth in New York.
  await clickAt("2026-03-10T21:40:00");
  expect(await dayView(ports)).toMatchObject({ day: "2026-03-10", actions: 2 });
  const hours = async () => (await database.totals.get("2026-03-10"))?.hours;
  expect(Object.keys((await hours()) ?? {})).toEqual(["9", "21"]);
  // A correction makes the day's totals anew.
  await correctAction(ports, "2026-03-10T21:40:00", { minutes: 12 });
  expect(Object.keys((await hours()) ?? {})).toEqual(["9", "21"]);
  clock.travel("Europe/Paris");
  await clickAt("2026-03-12T09:00:00");
  expect(await dayView(ports)).toMatchObject({ day: "2026-03-12", actions: 1 });
});

test("a zone that was fixed holds wherever the computer is", async () => {
  const { ports, clock, clickAt } = await onTheWay();
  await changeSettings(ports, { zoneFixed: true });
  clock.travel("America/New_York");
  await clickAt("2026-03-10T21:40:00");
  expect(await dayView(ports)).toMatchObject({ day: "2026-03-11", actions: 1 });
  await changeSettings(ports, { zoneFixed: false });
  expect(await dayView(ports)).toMatchObject({ day: "2026-03-10" });
});
