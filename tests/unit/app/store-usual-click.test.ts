import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import type { Click } from "@/lib/app/log/click";
import { storeAnyClick, storeClickWithPeople } from "@/lib/app/log/store-click";
import { storeUsualClick } from "@/lib/app/log/store-usual-click";
import { mergeContact } from "@/lib/app/people/change-people";
import { type Identity, nobody } from "@/lib/app/people/identity";
import { createZoneClock } from "@/lib/coach/working-day/zone-clock";
import { quickChoices } from "@/lib/model/quick-log";
import { eveningKey, keepComputed } from "@/lib/store/day-totals-cache";
import { freshPorts } from "./fresh-ports";

beforeEach(() => fakeBrowser.reset());

const clock = createZoneClock("Europe/Paris");
const anne: Identity = {
  ...nobody,
  contactName: "Anne",
  addressHash: "hash-anne",
  domainHash: "hash-verdier",
};
const people: readonly Identity[] = [
  nobody,
  anne,
  { ...anne, contactName: "Anne Martin" },
  { ...anne, contactName: "Joan", addressHash: "hash-joan" },
  { ...nobody, contactName: "Joan", addressHash: "hash-home" },
  { ...nobody, contactName: "Somebody" },
  { ...nobody, accountName: "Verdier", domainHash: "hash-verdier" },
  { ...anne, contactKey: { site: "hubspot", kind: "contact", key: "9" } },
];
const clicks: fc.Arbitrary<Click> = fc.record({
  id: fc.integer({ min: 1, max: 12 }).map((n) => `a${n}`),
  choice: fc.constantFrom(...quickChoices.map(({ id }) => id)),
  at: fc.constantFrom(
    "2026-10-24T23:30:00+02:00",
    "2026-10-25T02:30:00+01:00",
    "2026-10-26T09:00:00+01:00",
    "2026-11-23T18:00:00+01:00",
  ),
  who: fc.constantFrom(...people),
  source: fc.constant("click" as const),
  voidedAt: fc.constantFrom(null, null, "2026-11-24T09:00:00+01:00"),
});

test("the short way writes and answers exactly what the long way does", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(clicks, { maxLength: 12 }),
      fc.integer({ min: 0, max: 11 }),
      async (all, at) => {
        const short = await freshPorts();
        const long = await freshPorts();
        for (const [index, click] of all.entries()) {
          const one = await storeClickWithPeople(short.ports, click);
          const other = await storeAnyClick(long.ports, click, clock);
          expect(one.action).toEqual(other.action);
          expect(one.people?.contact?.name).toBe(other.people?.contact?.name);
          expect(one.people?.account?.name).toBe(other.people?.account?.name);
          if (index !== at) continue;
          // Something rests on the days before, and two contacts become one.
          for (const { ports, database } of [short, long]) {
            await keepComputed(database, eveningKey, "2026-10-25", {});
            const [first, second] = await database.contacts.orderBy("key").primaryKeys();
            if (first && second) await mergeContact(ports, first, nobody, second);
          }
        }
        const rowsOf = ({ database }: typeof short) =>
          Promise.all(
            [database.actions, database.totals, database.contacts, database.accounts, database.meta].map(
              (table) => table.toArray(),
            ),
          );
        expect(await rowsOf(short)).toEqual(await rowsOf(long));
        short.database.close();
        long.database.close();
      },
    ),
    { numRuns: 40 },
  );
});

test("the usual click takes the short way; one that makes a contact, or is repeated, does not", async () => {
  const { ports, database } = await freshPorts();
  const click = (id: string, who: Identity): Click => ({
    id,
    choice: "answered",
    at: "2026-11-23T11:00:00+01:00",
    who,
    source: "click",
    voidedAt: null,
  });
  expect(await storeUsualClick(database, click("c1", nobody), clock)).toMatchObject({ action: { id: "c1" } });
  expect(await storeUsualClick(database, click("c1", nobody), clock)).toBeNull();
  expect(await storeUsualClick(database, click("c2", anne), clock)).toBeNull();
  expect(await database.actions.count()).toBe(1);
  await storeClickWithPeople(ports, click("c2", anne));
  expect(await storeUsualClick(database, click("c3", anne), clock)).toMatchObject({
    people: { contact: { name: "Anne" } },
  });
  expect(await database.actions.count()).toBe(3);
});
