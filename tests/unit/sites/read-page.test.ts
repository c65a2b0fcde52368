import fc from "fast-check";
import { expect, test } from "vitest";
import { cleanText, textLimit } from "@/lib/sites/clean-text";
import { readMailPerson } from "@/lib/sites/mail-address";
import { readPage } from "@/lib/sites/read-page";
import { pageReading, unknownPage } from "@/lib/views/page-reading";

const hostile = [
  "<img src=x onerror=alert(1)>",
  "\u202Eevil\u202C Anne",
  "😀".repeat(5000),
  "",
  "a\u0000b\nc",
  "x".repeat(10_000),
];

test.each(hostile)("a text of a page becomes one short line", (text) => {
  const clean = cleanText(text);
  expect(clean.length).toBeLessThanOrEqual(textLimit);
  expect(clean.split("").filter((letter) => letter < " ")).toEqual([]);
  expect(clean).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(clean).not.toMatch(/[\ud800-\udbff]$/);
});

test("markup stays a text", () => {
  expect(cleanText("<b>Anne</b>")).toBe("<b>Anne</b>");
});

test.each([
  ["Anne Martin <Anne@Customer.test>,", "Anne Martin", "anne@customer.test"],
  ['"Martin, Anne" <anne@customer.test>, Paul <paul@x.test>', "Martin, Anne", "anne@customer.test"],
  ["anne@customer.test; paul@x.test", null, "anne@customer.test"],
  ["mailto:anne@customer.test?subject=x", null, "anne@customer.test"],
  ["Anne Martin", "Anne Martin", null],
  ["<not an address>", null, null],
  ["", null, null],
])("%s", (field, name, address) => {
  expect(readMailPerson(field)).toEqual({ name, address });
});

test("whatever a page says, its reading parses", () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: "binary", maxLength: 600 }),
    fc.constantFrom(...hostile),
  );
  const findings = fc.record(
    { key: text, kind: text, name: text, personName: text, personAddress: text, reply: text, frameUrl: text },
    { requiredKeys: [] },
  );
  const url = fc.oneof(
    fc.webUrl({ withQueryParameters: true, withFragments: true }),
    text,
    fc.constantFrom(
      "http://localhost/crm/tabs/",
      "https://a.test/?_task=mail&_uid=%ff&_mbox=%00&_action=show",
    ),
  );
  fc.assert(
    fc.property(url, text, findings, (url, title, findings) => {
      expect(pageReading.safeParse(readPage(url, title, findings)).error).toBeUndefined();
    }),
  );
});

test("no page at all is unknown", () => {
  expect(readPage("about:blank", "x", { name: "y" })).toEqual(unknownPage);
  expect(readPage("not a url", "", {})).toEqual(unknownPage);
});

test("a deal's links lead to its account and contact, by the site's own reading of their addresses", () => {
  const url = "http://localhost:8190/crm/deal/d-301";
  const read = (account: string, contact: string) =>
    readPage(url, "", { name: "Plateau nord", account, contact });
  expect(
    read('"Atelier Morvan" </crm/account/a-101>', '"Anne Martin" <http://localhost:8190/crm/contact/c-201>'),
  ).toMatchObject({
    kind: "deal",
    account: { key: "a-101", name: "Atelier Morvan" },
    contact: { key: "c-201", name: "Anne Martin" },
  });
  // A link to something else, or elsewhere, gives its name alone.
  expect(
    read('"Atelier Morvan" </crm/deal/d-1>', '"Anne" <https://evil.test/crm/contact/c-1>'),
  ).toMatchObject({
    account: { key: null, name: "Atelier Morvan" },
    contact: { key: null, name: "Anne" },
  });
  expect(read("<>", '"" <javascript:alert(1)>')).not.toHaveProperty("contact");
});
