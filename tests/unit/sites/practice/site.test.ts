import { expect, test } from "vitest";
import { readPage } from "@/lib/sites/read-page";

const read = (path: string, findings = {}) => readPage(`http://127.0.0.1:8190${path}`, "", findings);

test.each([
  ["/crm/deal/d1", { view: "record", kind: "deal", key: "d1" }],
  ["/crm/contact/c1", { view: "record", kind: "contact", key: "c1" }],
  ["/crm/hash/#deal/d1", { view: "record", kind: "deal", key: "d1" }],
  ["/crm/split/?kind=account&id=a1", { view: "record", kind: "account", key: "a1" }],
  ["/crm/deals", { view: "list", key: null }],
  ["/mail/#/inbox", { site: "practice-mail", view: "list" }],
  ["/mail/#/message/m1", { view: "message", key: "m1" }],
  ["/mail/#/compose?reply=m1", { view: "compose", writing: "reply" }],
  ["/mail/#/compose?forward=m1", { view: "compose", writing: "forward" }],
  ["/mail/#/compose", { view: "compose", writing: "new" }],
])("%s", (path, expected) => {
  expect(read(path)).toMatchObject(expected);
});

test("a record in a tab of the page is known by the document alone", () => {
  const findings = { key: "d1", kind: "deal", name: "Fleet renewal" };
  expect(read("/crm/tabs/", findings)).toMatchObject({ view: "record", ...findings });
  expect(read("/crm/tabs/", { key: "d1", kind: "spaceship" })).toMatchObject({ view: "list", key: null });
});

test("the practice workplace is known on this machine only", () => {
  expect(readPage("https://example.com/mail/#/message/m1", "", {}).site).toBeNull();
});
