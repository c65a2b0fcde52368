import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readDocument, readFirst } from "@/lib/sites/document-reader";
import { readPage } from "@/lib/sites/read-page";
import { findSite, registry } from "@/lib/sites/registry";
import { openFixture, openHtml } from "./open-fixture";

const anne = { name: "Anne Martin", address: "anne@client.example" };
const thread = "https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKqwkXLpNFjzbBnSHzhDWpKZh";
const composing = "https://mail.google.com/mail/u/0/#inbox?compose=CllgCJ";

/** A dated page, its URL, and what is read there. */
const pages: readonly (readonly [string, string, object])[] = [
  [
    "gmail/2026-02-26-message",
    thread,
    {
      view: "message",
      person: { name: "Anne Nan Martin", address: "anne.martin@client.example" },
      writing: null,
      name: null,
    },
  ],
  ["gmail/2026-07-09-inline-reply", thread, { view: "message", person: anne, writing: "reply" }],
  [
    "gmail/2026-07-09-forward",
    composing,
    { view: "compose", person: { name: "Paul Petit", address: "paul@client.example" }, writing: "forward" },
  ],
  [
    "gmail/2022-03-25-compose",
    composing,
    { view: "compose", person: { name: "Anne", address: "anne@client.example" }, writing: "new" },
  ],
  ["gmail/2020-01-01-compose", composing, { view: "compose", person: anne, writing: "new" }],
  [
    "outlook/2022-03-25-message",
    "https://outlook.office.com/mail/inbox/id/AAMk",
    { view: "message", person: { name: "Anne Martin", address: null }, name: null },
  ],
  [
    "outlook/2022-03-25-compose",
    "https://outlook.live.com/mail/0/deeplink/compose",
    { view: "compose", person: anne, writing: "new" },
  ],
  [
    "yahoo/2022-03-25-message",
    "https://mail.yahoo.com/d/folders/1/messages/12",
    { view: "message", person: { name: "Anne Martin", address: null } },
  ],
  [
    "yahoo/2022-03-25-compose",
    "https://mail.yahoo.com/d/compose/12",
    { view: "compose", person: { name: "Anne", address: "anne@client.example" } },
  ],
  [
    "proton/2026-11-23-message",
    "https://mail.proton.me/u/0/inbox/abcdefgh",
    { view: "message", person: anne },
  ],
  [
    "openxchange/2026-11-23-compose",
    "https://mail01.orange.fr/appsuite/#!!&app=io.ox/mail/compose",
    { view: "compose", person: { name: "Anne", address: "anne@client.example" }, writing: "new" },
  ],
  [
    "zimbra/2026-11-23-compose",
    "https://mail.x.fr/zimbra/mail?view=compose",
    { view: "compose", person: { name: "Anne", address: "anne@client.example" }, writing: "new" },
  ],
  [
    "hubspot/2026-04-03-record",
    "https://app.hubspot.com/contacts/1/record/0-3/2",
    { name: "Globex Renewal" },
  ],
  ["odoo/2025-10-23-record", "https://acme.odoo.com/odoo/crm/4", { name: "Rénovation Globex", person: anne }],
  [
    "dynamics/2021-12-02-record",
    "https://c.crm4.dynamics.com/main.aspx?pagetype=entityrecord&etn=opportunity&id=5acc43d5-356e-e811-a960-000d3a1cae35",
    { name: "Globex Renewal", kind: "deal" },
  ],
  [
    "teamleader/2021-12-02-record",
    "https://focus.teamleader.eu/contact_detail.php?id=1",
    { name: "Anne Martin", kind: "contact" },
  ],
  [
    "bitrix24/2021-12-02-task",
    "https://a.bitrix24.de/company/personal/user/1/tasks/task/view/2/",
    { name: "Globex anrufen" },
  ],
];

function read(url: string, title: string, document: Document) {
  const plan = findSite(new URL(url))?.document;
  return readPage(url, title, plan ? readDocument(plan, document).findings : {});
}

describe("what a document says", () => {
  test.each(pages)("%s", (fixture, url, expected) => {
    const document = openFixture(fixture);
    expect(read(url, document.title, document)).toMatchObject(expected);
  });

  test("Proton's composer, laid over the list", () => {
    const document = openFixture("proton/2026-11-23-compose");
    expect(read("https://mail.proton.me/u/0/inbox", "", document).person?.address).toBe(
      "anne@client.example",
    );
  });

  test("every dated page is read by a test", () => {
    const known = new Set([...pages.map(([name]) => name), "proton/2026-11-23-compose"]);
    const own = new Set(pages.map(([name]) => name.split("/")[0] ?? ""));
    const files = readdirSync("tests/fixtures/sites", { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".html") && own.has(name.split("/")[0] ?? ""))
      .map((name) => name.slice(0, -".html".length));
    expect(files.filter((name) => !known.has(name))).toEqual([]);
  });

  test.each(pages)(
    "%s, emptied, in Chinese and from right to left, is still a page",
    (fixture, url, expected) => {
      const emptied = openFixture(fixture);
      for (const element of emptied.body.querySelectorAll("*")) element.replaceChildren();
      const { view = "record" } = expected as { view?: string };
      expect([view, "other"]).toContain(read(url, "", emptied).view);
      const turned = openFixture(fixture);
      turned.documentElement.dir = "rtl";
      turned.documentElement.lang = "zh";
      for (const leaf of turned.body.querySelectorAll("button, h2, h3, td"))
        if (leaf.children.length === 0) leaf.textContent = "发送";
      expect([view, "other"]).toContain(read(url, "客户 (1) ‏", turned).view);
      expect(read(url, "", openHtml("")).site).toBe(fixture.split("/")[0]);
    },
  );

  test("a mailbox's owner is never the person on screen", () => {
    const document = openFixture("gmail/2026-02-26-message");
    expect(read(thread, "Quote - anne.martin@client.example - Acme Mail", document).person).toMatchObject({
      address: "jane@acme.example",
    });
    const outlook = openFixture("outlook/2022-03-25-message");
    expect(
      read("https://outlook.office.com/mail/inbox/id/AAMk", "Mail - Anne Martin - Outlook", outlook).person,
    ).toBeNull();
  });
});

describe("plans", () => {
  const plans = registry.flatMap((site) => (site.document || site.capture ? [site] : []));

  test("every selector is one, and says when it was seen", () => {
    const document = openHtml("<p></p>");
    for (const { id, document: reading, capture } of plans) {
      const { name, personName, personAddress, reply, forward, key, kind } = reading ?? {};
      const declared = [
        name,
        personName,
        personAddress,
        reply,
        forward,
        key,
        kind,
        capture?.recipientName,
        capture?.recipientAddress,
      ];
      for (const { css, seen } of declared.flatMap((list) => list ?? [])) {
        expect([id, css, document.querySelector(css)]).toEqual([id, css, null]);
        expect([id, seen]).toEqual([id, expect.stringMatching(/^(?:guess|\d{4}-\d{2}-\d{2} \w.*)$/)]);
      }
      for (const css of [
        capture?.send,
        capture?.sent,
        capture?.undo,
        capture?.composer,
        capture?.failed,
      ].flatMap((list) => list ?? []))
        expect([id, css, document.querySelector(css)]).toEqual([id, css, null]);
    }
  });

  test.each([
    ["gmail", "gmail/2026-07-09-inline-reply"],
    ["gmail", "gmail/2022-03-25-compose"],
    ["outlook", "outlook/2022-03-25-compose"],
    ["yahoo", "yahoo/2022-03-25-compose"],
    ["proton", "proton/2026-11-23-compose"],
    ["openxchange", "openxchange/2026-11-23-compose"],
    ["zimbra", "zimbra/2026-11-23-compose"],
  ])("%s: the send control and the recipient of %s are found", (id, fixture) => {
    const capture = registry.find((site) => site.id === id)?.capture;
    const document = openFixture(fixture);
    expect(document.querySelectorAll((capture?.send ?? []).join(",")).length).toBe(1);
    expect(readFirst(capture?.recipientAddress, document)?.text).toContain("anne@client.example");
  });
});

const gmailOf2020 = "../shared/data/dom/compose_2020/gmail_compose_2020.html";

// A whole real compose window, kept beside the project and not in it.
test.skipIf(!existsSync(gmailOf2020))("Gmail's compose window of 2020, whole", () => {
  const document = openHtml(readFileSync(gmailOf2020, "utf8"));
  const capture = registry.find((site) => site.id === "gmail")?.capture;
  const send = document.querySelectorAll((capture?.send ?? []).join(","));
  expect(
    [...send].map(
      (control) => control.getAttribute("selector") ?? control.getAttribute("aria-label")?.slice(0, 4),
    ),
  ).toEqual(["Send", "scheduledSend"]);
  const to = document.querySelector("textarea.vO[name='to']");
  if (to) to.textContent = "anne@client.example";
  expect(read(composing, "", document)).toMatchObject({
    person: { address: "anne@client.example" },
    writing: "new",
  });
});
