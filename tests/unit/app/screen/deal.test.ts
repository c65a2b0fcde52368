import { beforeEach, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { storeClick } from "@/lib/app/log/store-click";
import { setContact } from "@/lib/app/people/change-people";
import { identify } from "@/lib/app/people/identity";
import type { Ports } from "@/lib/app/ports";
import { whoIsOnScreen } from "@/lib/app/screen/who-is-on-screen";
import { putRecord } from "@/lib/store/records";
import { type PageReading, unknownPage } from "@/lib/views/page-reading";
import { freshPorts } from "../fresh-ports";

beforeEach(() => fakeBrowser.reset());

const deal: PageReading = {
  ...unknownPage,
  site: "hubspot",
  view: "record",
  kind: "deal",
  key: "31",
  name: "Plateau nord",
};
const mail: PageReading = {
  ...unknownPage,
  site: "gmail",
  view: "message",
  person: { name: "Anne Martin", address: "anne@morvan.test" },
};
const account: PageReading = {
  ...unknownPage,
  site: "hubspot",
  view: "record",
  kind: "account",
  key: "5",
  name: "Atelier Morvan",
};

async function log(ports: Ports, id: string, reading: PageReading, choice = "call-out") {
  const at = `2026-11-2${id.length}T09:00:00Z`;
  return storeClick(ports, { id, choice, at, who: await identify(reading), source: "click", voidedAt: null });
}

/** A journal with a deal from an import, its account, and a contact there who was met in a mail. */
async function withDeal() {
  const { ports, database } = await freshPorts();
  const met = await log(
    ports,
    "a",
    { ...account, person: { name: "Anne Martin", address: "anne@morvan.test" } },
    "visit",
  );
  await putRecord(database, {
    record: "opportunity",
    id: "o1",
    account: met.account ?? null,
    createdAt: "2026-11-01T09:00:00Z",
    name: "Plateau Nord",
    nextStep: "2026-11-30",
  });
  await putRecord(database, {
    record: "stage",
    opportunity: "o1",
    at: "2026-11-02T09:00:00Z",
    stage: "proposal",
  });
  return { ports, database, met };
}

test("a deal known by its name leads to its account, the people there, history and open opportunities", async () => {
  const { ports, met } = await withDeal();
  const screen = await whoIsOnScreen(ports, deal);
  expect(screen).toMatchObject({
    deal: { id: "o1", stage: "proposal" },
    account: { id: met.account, name: "Atelier Morvan" },
    contact: null,
    people: [{ name: "Anne Martin", role: null }],
    last: { choice: "visit" },
    openOpportunities: [{ id: "o1", stage: "proposal", nextStep: "2026-11-30" }],
  });
  expect(screen.history?.map(({ id }) => id)).toEqual(["a"]);
  const [anne] = screen.people ?? [];
  await setContact(ports, anne?.id ?? null, await identify(null), { role: "decides" });
  expect((await whoIsOnScreen(ports, deal)).people).toMatchObject([{ name: "Anne Martin", role: "decides" }]);
});

test("what is logged on a deal belongs to it; from then on its key finds it, whatever it is called", async () => {
  const { ports, met } = await withDeal();
  expect(await log(ports, "bb", deal)).toMatchObject({ opportunity: "o1", account: met.account });
  expect((await whoIsOnScreen(ports, { ...deal, name: "Renamed" })).deal?.id).toBe("o1");
  // Another deal that took the old name is not this one.
  expect((await whoIsOnScreen(ports, { ...deal, key: "32" })).deal?.id).toBeNull();
});

test("an unknown deal leads to the account and the contact that its page names, across tools", async () => {
  const { ports, met } = await withDeal();
  const page: PageReading = {
    ...deal,
    site: "pipedrive",
    key: "77",
    name: "Never imported",
    account: { key: "12", name: "atelier  morvan" },
    contact: { key: "34", name: "Anne Martin" },
  };
  expect(await whoIsOnScreen(ports, page)).toMatchObject({
    deal: { id: null, name: "Never imported" },
    account: { id: met.account },
    contact: { id: met.contact, name: "Anne Martin" },
  });
  expect(await log(ports, "cc", page)).toMatchObject({ contact: met.contact, account: met.account });
  // The keys of the other tool lead there by themselves from now on, without a name.
  const byKey: PageReading = { ...deal, site: "pipedrive", kind: "contact", key: "34", name: null };
  expect((await whoIsOnScreen(ports, byKey)).contact?.id).toBe(met.contact);
});

test("two of one name at the same account are not guessed apart", async () => {
  const { ports, database, met } = await withDeal();
  await database.contacts.put({
    key: "c9",
    record: { record: "contact", id: "c9", name: "Anne Martin", account: met.account ?? null },
    nameKey: "anne martin",
    siteKeys: [],
    account: met.account ?? "",
  });
  const page: PageReading = {
    ...deal,
    contact: { key: null, name: "Anne Martin" },
    account: { key: null, name: "Atelier Morvan" },
  };
  const { contact } = await whoIsOnScreen(ports, page);
  expect(contact?.id).toBeNull();
  expect(contact?.alike).toHaveLength(2);
});

test("two deals of one name are told apart by their account, or not at all", async () => {
  const { ports, database } = await withDeal();
  await putRecord(database, {
    record: "opportunity",
    id: "o2",
    createdAt: "2026-11-01T09:00:00Z",
    name: "plateau nord",
  });
  expect((await whoIsOnScreen(ports, deal)).deal?.id).toBeNull();
  const named = { ...deal, account: { key: null, name: "Atelier Morvan" } };
  expect((await whoIsOnScreen(ports, named)).deal?.id).toBe("o1");
});

test("the same person in mail and in the CRM is one, where the account is known", async () => {
  const { ports, met } = await withDeal();
  expect((await whoIsOnScreen(ports, mail)).contact?.id).toBe(met.contact);
  const inCrm: PageReading = {
    ...deal,
    site: "salesforce",
    kind: "contact",
    key: "003",
    name: "Anne Martin",
  };
  expect((await whoIsOnScreen(ports, inCrm)).contact?.known).toBe(false);
  const withAccount = { ...inCrm, account: { key: null, name: "Atelier Morvan" } };
  expect((await whoIsOnScreen(ports, withAccount)).contact?.id).toBe(met.contact);
});
