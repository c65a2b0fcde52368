import { beforeEach, describe, expect, test } from "vitest";
import { fakeBrowser } from "wxt/testing/fake-browser";
import { noticePlanOf, pageNoticed } from "@/lib/app/page/page-noticed";
import { pageOpened } from "@/lib/app/page/page-opened";
import { pageLeft, pageReported } from "@/lib/app/page/page-reported";
import { forgetKnownTabs } from "@/lib/app/page/tab-memory";
import { identify } from "@/lib/app/people/identity";
import { clickOfNoticed, confirmProposal, listProposals, propose } from "@/lib/app/proposals/proposals";
import { storeClick } from "@/lib/app/log/store-click";
import { registry } from "@/lib/sites/registry";
import { putRecord } from "@/lib/store/records";
import { freshPorts } from "../fresh-ports";

beforeEach(() => {
  fakeBrowser.reset();
  forgetKnownTabs();
});

const base = "http://localhost:8190";
const deal = `${base}/crm/deal/d-301`;
const contact = `${base}/crm/contact/c-201`;
const open = (url: string, instance = "one", nowMs = 0) =>
  pageOpened(1, { instance, sequence: 1, url, title: "" }, nowMs);
const report = (url: string, findings: Record<string, string>, sequence = 2) =>
  pageReported(1, { instance: "one", sequence, url, title: "", site: "practice-crm", findings });
const noticed = (
  url: string,
  what: "call-out" | "call-in" | "meeting-booked" | "deal-moved",
  move: { from: string; to: string } | null = null,
) => pageNoticed(1, { id: `n-${what}`, url, what, move }, 1000, registry);

describe("what a page may notice", () => {
  test("only what its site declares, on no unknown page at all", async () => {
    await open(contact);
    expect(await noticed(contact, "meeting-booked")).toBeNull();
    expect(await noticed("https://example.org/", "call-out")).toBeNull();
    expect(noticePlanOf("https://example.org/", registry)).toBeNull();
    expect(noticePlanOf("https://app.hubspot.com/contacts/1/record/0-1/2", registry)?.telephone).toBe(true);
  });

  test("a move needs a deal on screen, and both stages", async () => {
    const move = { from: "proposal", to: "negotiation" };
    expect(await noticed(contact, "deal-moved", move)).toBeNull();
    expect(await noticed(deal, "deal-moved", { from: "", to: "won" })).toBeNull();
    expect(await noticed(deal, "deal-moved", null)).toBeNull();
    expect(await noticed(deal, "deal-moved", move)).toMatchObject({
      choice: "deal-moved",
      move,
      reading: { key: "d-301" },
    });
  });

  test("whom the page shows is whom it was with; another record's page is not mixed in", async () => {
    await open(contact);
    await report(contact, { name: "Anne Martin" });
    expect((await noticed(contact, "call-in"))?.reading.name).toBe("Anne Martin");
    expect((await noticed(`${base}/crm/contact/c-202`, "call-in"))?.reading).toMatchObject({
      key: "c-202",
      name: null,
    });
  });
});

describe("meetings", () => {
  const room = "https://meet.google.com/abc-defg-hij";
  const minutes = (count: number) => count * 60_000;

  test("a stay long enough is one, with its minutes, told once when it ends", async () => {
    await open(room, "one", minutes(1));
    expect((await open(`${room}?authuser=1`, "two", minutes(2))).held).toBeNull();
    const { held } = await pageLeft(1, "two", minutes(33));
    expect(held).toMatchObject({
      choice: "meeting-held",
      minutes: 32,
      atMs: minutes(1),
      site: "google-meet",
    });
    expect((await open("https://example.org/", "three", minutes(60))).held).toBeNull();
  });

  test("a short look, or a tab left open for a day, is none", async () => {
    await open(room, "one", 0);
    expect((await open("https://example.org/", "two", minutes(2))).held).toBeNull();
    await open(room, "three", 0);
    expect((await pageLeft(1, "three", minutes(600))).held).toBeNull();
  });

  test("from one room to the next is one meeting, then another", async () => {
    await open(room, "one", 0);
    const { held } = await open("https://meet.google.com/xyz-defg-hij", "two", minutes(10));
    expect(held?.minutes).toBe(10);
    expect((await pageLeft(1, "two", minutes(15))).held?.minutes).toBe(5);
  });
});

describe("proposed as one line, logged when confirmed", () => {
  async function moved(from: string, to: string) {
    const { ports, database, clock } = await freshPorts();
    await putRecord(database, {
      record: "opportunity",
      id: "o1",
      createdAt: "2026-11-01T09:00:00Z",
      name: "Plateau nord",
    });
    await report(deal, { name: "Plateau nord", account: '"Atelier Morvan" </crm/account/a-101>' });
    const seen = await noticed(deal, "deal-moved", { from, to });
    if (!seen) throw new Error("nothing was noticed");
    const line = { ...seen, at: "2026-11-23T09:30:00Z", who: await identify(seen.reading) };
    return { ports, database, clock, line };
  }

  test("a move: the deal by name, its account, and that it went on", async () => {
    const { ports, database, clock, line } = await moved("proposal", "negotiation");
    await propose(ports, line);
    await propose(ports, line);
    const now = clock.now();
    expect(await listProposals(database, now)).toMatchObject([
      { choice: "deal-moved", contactName: "Plateau nord", move: { from: "proposal", to: "negotiation" } },
    ]);
    expect((await database.actions.toArray()).length).toBe(0);
    await confirmProposal(ports, line.id);
    await confirmProposal(ports, line.id);
    const actions = await database.actions.toArray();
    expect(actions).toHaveLength(1);
    expect(actions[0]?.record).toMatchObject({
      kind: "task",
      advances: true,
      opportunity: "o1",
      source: "capture",
    });
    expect((await database.accounts.toArray()).map(({ record }) => record.name)).toEqual(["Atelier Morvan"]);
    expect(await listProposals(database, now)).toEqual([]);
  });

  test.each([
    ["negotiation", "lead", false],
    ["proposal", "Perdue", false],
    ["proposal", "Gagné", true],
    ["Phase A", "Phase B", null],
  ])("from %s to %s advances: %s", async (from, to, advances) => {
    const { ports, line } = await moved(from, to);
    expect((await storeClick(ports, clickOfNoticed(line))).advances).toBe(advances);
  });
});
