import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { taughtRule } from "@/lib/model/taught-rule";
import type { ShownPage } from "@/lib/views/rule-proposal";
import { readPage } from "@/lib/sites/read-page";
import { proposeKnown, proposeRule } from "@/lib/sites/taught/propose";
import { withTaught } from "@/lib/sites/taught/taught-site";

function taught(first: ShownPage, second: ShownPage) {
  const proposed = proposeRule("r1", first, second);
  if (!proposed.ok) throw new Error(proposed.refusal);
  return proposed;
}
const shown = (url: string, title = ""): ShownPage => ({ url, title });

describe("two records teach a rule", () => {
  test("an in-house CRM, its id in the path, the name in the title", () => {
    const { rule, readings } = taught(
      shown("https://crm.acme.fr/app/clients/1201/fiche?tab=infos", "Dupont SA - Clients - Intranet"),
      shown("https://crm.acme.fr/app/clients/87/fiche?tab=infos", "Durand & Fils - Clients - Intranet"),
    );
    expect(readings.map(({ kind, key, name }) => ({ kind, key, name }))).toEqual([
      { kind: "account", key: "1201", name: "Dupont SA" },
      { kind: "account", key: "87", name: "Durand & Fils" },
    ]);
    const sites = withTaught([rule]);
    expect(
      readPage("https://crm.acme.fr/app/clients/5/fiche?tab=infos", "Äpfel - Clients - Intranet", {}, sites),
    ).toMatchObject({
      site: "taught-crm-acme-fr-account",
      view: "record",
      key: "5",
      name: "Äpfel",
      guess: false,
    });
    for (const other of [
      "https://crm.acme.fr/app/clients/new/fiche?tab=infos",
      "https://crm.acme.fr/app/clients",
      "https://crm.acme.fr/app/devis/5/fiche?tab=infos",
      "https://crm.autre.fr/app/clients/5/fiche?tab=infos",
    ])
      expect(readPage(other, "", {}, sites).site).toBeNull();
  });

  test.each([
    [
      "https://x.fr/i.php?SID=aa11&page=contact&id=4",
      "https://x.fr/i.php?SID=bb22&page=contact&id=9",
      "contact",
      "4",
    ],
    ["https://x.fr/#/deal/4f3a9c1b?tab=a", "https://x.fr/#/deal/5f3a9c1b?tab=b", "deal", "4f3a9c1b"],
    ["https://x.fr/s/aa/lead/12", "https://x.fr/s/bb/lead/13", "lead", "12"],
    ["https://x.fr/#type=devis&ref=D-12", "https://x.fr/#type=devis&ref=D-13", "quote", "D-12"],
    [
      "http://10.0.0.4:8069/people/anne-martin",
      "http://10.0.0.4:8069/people/paul-petit",
      "contact",
      "anne-martin",
    ],
  ])("%s", (first, second, kind, key) => {
    expect(taught(shown(first), shown(second)).readings[0]).toMatchObject({ kind, key });
  });

  test.each([
    ["https://x.fr/a/1", "https://y.fr/a/2", "other-host"],
    ["https://x.fr/a/1", "https://x.fr/a/1", "same-page"],
    ["https://x.fr/a/1", "https://x.fr/a/2/b", "different-shape"],
    ["https://x.fr/a?token=1", "https://x.fr/a?token=2", "no-id"],
    ["about:blank", "https://x.fr/a/2", "not-a-web-page"],
  ])("%s and %s: no rule", (first, second, refusal) => {
    expect(proposeRule("r1", shown(first), shown(second))).toEqual({ ok: false, refusal });
  });

  test("nothing of a session or an address goes into the rule", () => {
    const { rule } = taught(
      shown("https://x.fr/jane%40acme.fr/deal/1;s=q?sid=zq77aa&page=deal&_=zq99", "A - X"),
      shown("https://x.fr/jane%40acme.fr/deal/2;s=q?sid=zq77aa&page=deal&_=zq99", "B - X"),
    );
    expect(JSON.stringify(rule)).not.toMatch(/zq|acme|jane/);
  });
});

describe("what must hold for every rule", () => {
  const word = fc.stringMatching(/^[a-z]{2,12}$/);
  const ids = fc.uniqueArray(fc.oneof(fc.nat().map(String)), { minLength: 3, maxLength: 3 });

  test("a rule taught by two records reads a third", () => {
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 5 }),
        ids,
        fc.boolean(),
        (words, [a = "", b = "", c = ""], hash) => {
          const page = (id: string) =>
            shown(`https://crm.acme.fr/${hash ? "#/" : ""}${words.join("/")}/${id}`, `N ${id} | Acme`);
          const { rule } = taught(page(a), page(b));
          expect(taughtRule.safeParse(JSON.parse(JSON.stringify(rule))).success).toBe(true);
          expect(readPage(page(c).url, page(c).title, {}, withTaught([rule]))).toMatchObject({
            key: c,
            name: `N ${c}`,
          });
        },
      ),
    );
  });

  test("any two pages give a rule that reads both, or a reason", () => {
    const address = fc.webUrl({ withFragments: true, withQueryParameters: true });
    fc.assert(
      fc.property(address, address, fc.string(), fc.string(), (first, second, one, two) => {
        const proposed = proposeRule("r1", shown(first, one), shown(second, two));
        const keys = proposed.ok ? proposed.readings.map(({ key }) => key) : ["none"];
        expect(keys).not.toContain(null);
      }),
    );
  });

  test("a hostile URL costs no time, whatever the rule", () => {
    const { rule } = taught(shown("https://x.fr/a/1/b?page=x"), shown("https://x.fr/a/2/b?page=x"));
    const sites = withTaught([rule]);
    const started = performance.now();
    for (const letter of ["a/", "1", "%", "-", "(", "&page=", "=", "#", "a?"])
      readPage(`https://x.fr/${letter.repeat(4000 / letter.length)}`, letter.repeat(2000), {}, sites);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe("a known product on a host of its own", () => {
  test.each([
    ["https://erp.acme.fr/odoo/crm/123", "odoo"],
    ["https://crm.acme.fr/#Opportunity/view/5f3a9c1b2d4e5f678", "espocrm"],
    ["https://webmail.acme.fr/?_task=mail&_mbox=INBOX", "roundcube"],
    ["https://erp.acme.fr/comm/propal/card.php?id=24", "dolibarr"],
    ["https://crm.acme.fr/#/accounts/record/d3c01a82-e99b-44d0-bce9-ea19030b386f", "suitecrm"],
    ["https://crm.acme.fr/object/person/d3c01a82-e99b-44d0-bce9-ea19030b386f", "twenty"],
  ])("%s is offered, and once confirmed no guess", (url, site) => {
    const offered = proposeKnown("r1", shown(url));
    expect(offered?.rule.known).toBe(site);
    const { guess } = readPage(url, "", {});
    expect(guess).toBe(true);
    expect(readPage(url, "", {}, withTaught(offered ? [offered.rule] : []))).toMatchObject({
      site,
      guess: false,
    });
  });

  test("what is known by its host, or by nothing, is not offered", () => {
    expect(proposeKnown("r1", shown("https://acme.odoo.com/odoo/crm/123"))).toBeNull();
    expect(proposeKnown("r1", shown("https://example.org/"))).toBeNull();
  });

  test("a removed rule, and one of a product that this version does not know, do nothing", () => {
    const rule = { record: "taught-rule" as const, id: "r1", host: "x.fr", product: "X", known: "nowhere" };
    expect(withTaught([rule]).length).toBe(withTaught([]).length);
    const known = { ...rule, known: "odoo", removedAt: "2026-11-23T10:00:00Z" };
    expect(withTaught([known]).length).toBe(withTaught([]).length);
  });
});
