import { beforeEach, describe, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { storeClick } from "@/lib/app/log/store-click";
import { messageSending } from "@/lib/app/page/message-sent";
import { forgetKnownTabs, tabMemoryOf } from "@/lib/app/page/tab-memory";
import { identify, nobody } from "@/lib/app/people/identity";
import { withoutNeverLogged } from "@/lib/app/people/never-logged-people";
import { isNameNeverLogged, isNeverLogged, showsNeverLogged } from "@/lib/app/policy/never-logged";
import { readPolicy } from "@/lib/app/policy/policy";
import { whoIsOnScreen } from "@/lib/app/screen/who-is-on-screen";
import { noPolicy, policy } from "@/lib/model/policy";
import { type PageReading, unknownPage } from "@/lib/views/page-reading";
import { freshPorts } from "../fresh-ports";

const rules = { neverLogDomains: ["legal.test"], neverLogAddresses: ["anne.martin@acme.test"] };
const set = policy.parse(rules);
const organisation = () => fakeBrowser.storage.managed.set(rules);

beforeEach(() => {
  fakeBrowser.reset();
  forgetKnownTabs();
});

const record = (part: Partial<PageReading>): PageReading => ({
  ...unknownPage,
  site: "hubspot",
  view: "record",
  ...part,
});

describe("a name alone", () => {
  test.each([
    ["legal.test", true],
    ["Cabinet (paris.legal.test)", true],
    ["Paul Durand <paul@legal.test>", true],
    ["https://www.legal.test/", true],
    ["Anne Martin", true],
    ["ANNE  MARTIN", true],
    ["Anne", false],
    ["Legal Test", false],
    ["illegal.test", false],
    ["", false],
    [null, false],
  ])("%s is kept out: %s", (name, keptOut) => {
    expect(isNameNeverLogged(set, name)).toBe(keptOut);
  });

  test("without a policy nobody is", () => {
    expect(isNameNeverLogged(noPolicy, "legal.test")).toBe(false);
    expect(isNeverLogged(noPolicy, "a@legal.test")).toBe(false);
  });
});

test.each<[string, Partial<PageReading>, boolean]>([
  ["the person on screen", { person: { name: null, address: "x@legal.test" } }, true],
  [
    "someone in copy",
    { person: { name: null, address: "x@ok.test" }, others: ["y@ok.test", "z@fr.legal.test"] },
    true,
  ],
  ["an account called by the domain", { kind: "account", name: "legal.test" }, true],
  [
    "the account that a deal belongs to",
    { kind: "deal", name: "Big one", account: { key: "1", name: "Legal.test" } },
    true,
  ],
  [
    "the contact of a deal",
    { kind: "deal", name: "Big one", contact: { key: "1", name: "Anne Martin" } },
    true,
  ],
  [
    "nobody of them",
    { person: { name: "Paul", address: "x@ok.test" }, others: ["y@ok.test"], name: "Big one" },
    false,
  ],
])("%s counts", (_who, part, keptOut) => {
  expect(showsNeverLogged(set, record(part))).toBe(keptOut);
});

test("every recipient of a message counts, not the first alone", async () => {
  await organisation();
  const send = (recipientAddress: string) =>
    messageSending(
      1,
      {
        id: `m${recipientAddress.length}`,
        url: "https://mail.example.test/?_task=mail&_action=compose",
        findings: { personAddress: recipientAddress },
        recipientName: null,
        recipientAddress,
      },
      0,
    );
  const shows = async () => {
    const reading = (await tabMemoryOf(1)).pending?.reading;
    return reading ? showsNeverLogged(await readPolicy(), reading) : null;
  };
  const many = Array.from({ length: 30 }, (_, at) => `Person ${at} <p${at}@customer.test>`).join(", ");
  await send(many);
  expect(await shows()).toBe(false);
  await send(`${many}, Counsel <c@legal.test>`);
  expect(await shows()).toBe(true);
  expect((await tabMemoryOf(1)).pending?.reading.person?.address).toBe("p0@customer.test");
});

describe("a record without an address, that the journal knows by one", () => {
  const click = (id: string, who: Awaited<ReturnType<typeof identify>>) => ({
    id,
    choice: "call-out",
    at: "2026-11-23T09:00:00Z",
    who,
    source: "click" as const,
    voidedAt: null,
  });
  const seen = record({
    kind: "contact",
    key: "7",
    name: "Paul Durand",
    person: { name: "Paul Durand", address: "paul@legal.test" },
  });
  const bare = record({ kind: "contact", key: "7", name: "Paul Durand" });

  test("is nobody on screen and in what is logged, once the organisation says so", async () => {
    const { ports, database } = await freshPorts();
    await storeClick(ports, click("a1", await identify(seen)));
    expect((await whoIsOnScreen(ports, bare)).contact?.name).toBe("Paul Durand");
    await organisation();
    expect((await whoIsOnScreen(ports, bare)).contact).toBeNull();
    expect(await withoutNeverLogged(database, await identify(bare))).toEqual({ ...nobody, site: "hubspot" });
    expect(await storeClick(ports, click("a2", await identify(bare)))).toMatchObject({
      contact: null,
      account: null,
    });
    const other = await identify(record({ kind: "contact", key: "8", name: "Lea Roy" }));
    expect((await storeClick(ports, click("a3", other))).contact).not.toBeNull();
  });

  test("so is its account, by its domain", async () => {
    const { ports } = await freshPorts();
    const account = record({
      kind: "account",
      key: "1",
      name: "Cabinet Roy",
      person: { name: null, address: "x@legal.test" },
    });
    await storeClick(ports, click("a1", await identify(account)));
    await organisation();
    const deal = record({
      kind: "deal",
      key: "9",
      name: "Audit",
      account: { key: "1", name: "Cabinet Roy" },
    });
    expect(await whoIsOnScreen(ports, deal)).toMatchObject({ account: null, contact: null, deal: null });
  });
});
