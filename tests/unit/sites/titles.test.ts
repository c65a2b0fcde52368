import { describe, expect, test } from "vitest";
import { readPage } from "@/lib/sites/read-page";
import { registry } from "@/lib/sites/registry";
import { crmPages, mailPages } from "./page-table";

const opportunity = "https://x.lightning.force.com/lightning/r/Opportunity/006Ux000001AbCdIAK/view";
const person = "https://acme.pipedrive.com/person/7";

describe("a name in a title", () => {
  test.each([
    [opportunity, "Globex Renewal | Opportunity | Salesforce", "Globex Renewal"],
    [opportunity, "Rénovation Globex | Opportunité | Salesforce", "Rénovation Globex"],
    [opportunity, "Verlängerung Müller | Opportunity | Salesforce", "Verlängerung Müller"],
    [opportunity, "格洛贝克斯续约 | 业务机会 | Salesforce", "格洛贝克斯续约"],
    [opportunity, "تجديد غلوبكس | الفرصة | Salesforce", "تجديد غلوبكس"],
    [opportunity, "\u202bתחדוש\u202c | הזדמנות | Salesforce", "תחדוש"],
    [opportunity, "A | B | Opportunity | Salesforce", "A | B"],
    [opportunity, "Lightning Experience | Salesforce", null],
    [opportunity, "Salesforce", null],
    [opportunity, "", null],
    [person, "Anne Martin - contact details", "Anne Martin"],
    [person, "Anne Martin - Pipedrive", null],
    ["https://acme.pipedrive.com/deal/7", "Anne Martin - contact details", null],
  ])("%s, %s", (url, title, name) => {
    expect(readPage(url, title, {}).name).toBe(name);
  });

  test("the title of a mail is its subject: never a name", () => {
    for (const [url] of mailPages)
      for (const title of [
        "Quote for Anne Martin - jane@acme.example - Acme Mail",
        "Mail - Jane Doe - Outlook",
        "Anne Martin",
      ])
        expect(readPage(url, title, {})).toMatchObject({ name: null, person: null });
  });

  test("no title, in any language or direction, makes an adapter throw or names a list", () => {
    const titles = ["", " | | ", "(12) 客户 | CRM", "‏عملاء - ‏", "💥".repeat(500), "a - ".repeat(1000)];
    for (const [url, site, view] of [...crmPages, ...mailPages])
      for (const title of titles) {
        const reading = readPage(url, title, {});
        expect(reading).toMatchObject({ site, view });
        expect(reading.view === "record" || reading.name === null).toBe(true);
      }
  });
});

test("no URL is slow: every detector and every reading, on hostile places", () => {
  const started = performance.now();
  const hostile = ["a/", "1", "-", "&id=", "?", "#/", "record=", "module=A&", "=", "%41", "aaaa-"].map(
    (part) => part.repeat(4000 / part.length),
  );
  for (const [address] of [...crmPages, ...mailPages].filter((_, at) => at % 3 === 0))
    for (const place of hostile) {
      const url = new URL(address);
      for (const candidate of [
        `${url.origin}/${place}`,
        `${url.origin}${url.pathname}#${place}`,
        `${address}${place}`,
      ])
        for (const site of registry) {
          const page = new URL(candidate);
          if (site.owns(page)) site.read(page, place);
        }
    }
  expect(performance.now() - started).toBeLessThan(10_000);
});
