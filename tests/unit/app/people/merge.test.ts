import fc from "fast-check";
import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { mergeContact, setAccount, setContact, splitContact } from "@/lib/app/people/change-people";
import { findContact } from "@/lib/app/people/find-people";
import { identify, nobody } from "@/lib/app/people/identity";
import { storeClick } from "@/lib/app/log/store-click";
import { whoIsOnScreen } from "@/lib/app/screen/who-is-on-screen";
import { type PageReading, unknownPage } from "@/lib/views/page-reading";
import type { Ports } from "@/lib/app/ports";
import { freshPorts } from "../fresh-ports";

beforeEach(() => fakeBrowser.reset());

const inMail: PageReading = {
  ...unknownPage,
  site: "roundcube",
  view: "message",
  person: { name: "Anne Martin", address: "anne@verdier.test" },
};
const inCrm: PageReading = {
  ...unknownPage,
  site: "hubspot",
  view: "record",
  kind: "contact",
  key: "987",
  name: "Anne Martin",
};

async function log(ports: Ports, id: string, reading: PageReading, at: string) {
  const who = await identify(reading);
  return storeClick(ports, { id, choice: "answered", at, who, source: "click", voidedAt: null });
}

/** Contacts as rows without their edit stamps, in the order of their ids. */
async function people({ database }: Ports) {
  const rows = await database.contacts.toArray();
  return rows.map(({ record: { editedAt: _at, mergedInto, ...record }, ...row }) => ({
    ...row,
    record: { ...record, mergedInto: mergedInto ?? null },
  }));
}

test("two that are one person: history, screen and the next click are one; a split gives each its own back", async () => {
  const { ports } = await freshPorts();
  const mail = await log(ports, "m1", inMail, "2026-11-20T10:00:00Z");
  const crm = await log(ports, "c1", inCrm, "2026-11-21T10:00:00Z");
  expect(mail.contact).not.toBe(crm.contact);
  const [first] = (await whoIsOnScreen(ports, inCrm)).contact?.alike ?? [];
  expect(first).toMatchObject({ id: mail.contact, name: "Anne Martin" });
  const before = await people(ports);

  const merged = await mergeContact(ports, null, await identify(inCrm), mail.contact ?? "");
  expect(merged).toEqual({ ok: true, value: { merged: crm.contact } });
  const screen = await whoIsOnScreen(ports, inCrm);
  expect(screen.contact).toMatchObject({ id: mail.contact, merged: [{ id: crm.contact }], alike: [] });
  expect(screen.history?.map(({ id }) => id)).toEqual(["c1", "m1"]);
  expect(screen.last?.at).toBe("2026-11-21T10:00:00Z");
  expect((await log(ports, "c2", inCrm, "2026-11-22T10:00:00Z")).contact).toBe(mail.contact);

  expect(await splitContact(ports, crm.contact ?? "")).toMatchObject({ ok: true });
  expect(await people(ports)).toEqual(before);
  expect((await whoIsOnScreen(ports, inCrm)).history?.map(({ id }) => id)).toEqual(["c1"]);
  expect((await whoIsOnScreen(ports, inMail)).history?.map(({ id }) => id)).toEqual(["c2", "m1"]);
});

test("whatever is merged, in whatever order: splitting in any order restores every contact", async () => {
  const pair = fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }));
  await fc.assert(
    fc.asyncProperty(fc.array(pair, { maxLength: 8 }), fc.infiniteStream(fc.nat()), async (pairs, order) => {
      const { ports, database } = await freshPorts();
      const readings = Array.from({ length: 5 }, (_, at) => ({ ...inCrm, key: `k${at}` }));
      const ids: string[] = [];
      for (const [at, reading] of readings.entries()) {
        const action = await log(ports, `a${at}`, reading, `2026-11-1${at}T10:00:00Z`);
        ids.push(action.contact ?? "");
      }
      const before = await people(ports);
      const marked: string[] = [];
      for (const [from, into] of pairs) {
        const answer = await mergeContact(ports, ids[from] ?? "", nobody, ids[into] ?? "");
        if (answer.ok) marked.push(answer.value.merged);
        // Every page still leads to exactly one standing contact.
        for (const reading of readings) {
          expect((await findContact(database, await identify(reading)))?.mergedInto ?? null).toBeNull();
        }
      }
      while (marked.length > 0) {
        const [id] = marked.splice((order.next().value ?? 0) % marked.length, 1);
        await splitContact(ports, id ?? "");
      }
      expect(await people(ports)).toEqual(before);
      await database.delete();
    }),
    { numRuns: 25 },
  );
});

test("a role, a company and a segment are set in one click and undone with what stood before", async () => {
  const { ports } = await freshPorts();
  const who = await identify(inMail);
  const role = await setContact(ports, null, who, { role: "decides" });
  expect(role).toMatchObject({ ok: true, value: { before: { role: null } } });
  const id = role.ok ? role.value.id : "";
  await setContact(ports, id, nobody, { accountName: "Ateliers Verdier" });
  const screen = await whoIsOnScreen(ports, inMail);
  expect(screen).toMatchObject({ contact: { role: "decides" }, account: { name: "Ateliers Verdier" } });
  const account = screen.account?.id ?? null;
  const set = await setAccount(ports, account, nobody, { segment: "gold", tags: ["fair"] });
  expect(set).toMatchObject({ value: { before: { segment: null, tags: [] } } });
  // A colleague of the same domain belongs to the same company.
  const colleague = { ...inMail, person: { name: "Paul Roux", address: "paul@verdier.test" } };
  expect((await whoIsOnScreen(ports, colleague)).account).toMatchObject({ segment: "gold", tags: ["fair"] });
  if (set.ok) await setAccount(ports, account, nobody, set.value.before);
  if (role.ok) await setContact(ports, id, nobody, role.value.before);
  expect(await whoIsOnScreen(ports, inMail)).toMatchObject({
    contact: { role: null },
    account: { segment: null, tags: [] },
  });
  expect(await setContact(ports, null, nobody, { role: "pays" })).toMatchObject({ ok: false });
});
