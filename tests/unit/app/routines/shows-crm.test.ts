import { expect, test } from "vitest";
import { showsCrm } from "@/lib/app/routines/shows-crm";
import { readPage } from "@/lib/sites/read-page";
import { proposeSite } from "@/lib/sites/taught/propose";
import { withTaught } from "@/lib/sites/taught/taught-site";

const taught = proposeSite(
  "r1",
  { url: "https://crm.acme.test/client/12", title: "" },
  { url: "https://crm.acme.test/client/13", title: "" },
);
const odoo = proposeSite(
  "r2",
  { url: "https://erp.acme.test/odoo/crm/1", title: "" },
  { url: "", title: "" },
);
const sites = withTaught([taught, odoo].flatMap((proposed) => (proposed.ok ? [proposed.rule] : [])));

test.each([
  ["https://app.hubspot.com/contacts/1/record/0-1/2", true],
  ["https://app.hubspot.com/contacts/1/objects/0-3/views/5/board", true],
  ["https://app.hubspot.com/reports-dashboard/12/view/3", false],
  ["https://crm.acme.test/client/99", true],
  ["https://erp.acme.test/odoo/crm/2", true],
  ["https://other.test/odoo/crm/2", false],
  ["https://mail.google.com/mail/u/0/#inbox", false],
  ["https://meet.google.com/abc-defg-hij", false],
  ["https://example.org/", false],
])("%s shows a CRM: %s", (url, shows) => {
  expect(showsCrm(readPage(url, "", {}, sites), sites)).toBe(shows);
});

test("no page shows none", () => {
  expect(showsCrm(null, sites)).toBe(false);
});
