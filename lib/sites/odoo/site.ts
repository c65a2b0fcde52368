import type { RecordKind } from "@/lib/views/page-reading";
import { createSite } from "../create-site";
import { keyOf, kindOf, otherPage } from "../pages";
import type { UrlReading } from "../site";

/** Odoo's models; the pipeline's `crm.lead` holds leads and opportunities, and shows opportunities. */
const models: Readonly<Record<string, RecordKind>> = {
  "crm.lead": "deal",
  "res.partner": "contact",
  "sale.order": "quote",
  "helpdesk.ticket": "ticket",
  "calendar.event": "activity",
  "mail.activity": "activity",
  "project.task": "activity",
};

/** Odoo 18 and later name the app in the path, in place of the model. */
const apps: Readonly<Record<string, RecordKind>> = {
  crm: "deal",
  contacts: "contact",
  customers: "contact",
  sales: "quote",
  quotations: "quote",
  helpdesk: "ticket",
  calendar: "activity",
};

/** `/web#id=5&model=crm.lead&view_type=form`: up to version 17. */
function readHash(url: URL): UrlReading {
  const hash = new URLSearchParams(url.hash.slice(1));
  const model = hash.get("model") ?? undefined;
  const key = /^\d+$/.test(hash.get("id") ?? "") ? keyOf(hash.get("id")) : null;
  if (model !== undefined && key !== null)
    return { ...otherPage, view: "record", kind: kindOf(models, model), key };
  return model === undefined ? otherPage : { ...otherPage, view: "list" };
}

/** `/odoo/crm/5`, `/odoo/crm/5/res.partner/7`: the last pair is on screen. */
function readPath(url: URL): UrlReading {
  const parts = url.pathname.split("/").filter(Boolean).slice(1);
  const last = parts.at(-1) ?? "";
  const named = parts.filter((part) => !/^\d+$/.test(part)).at(-1);
  if (named === undefined || last === "new") return otherPage;
  if (!/^\d+$/.test(last)) return { ...otherPage, view: "list" };
  return { ...otherPage, view: "record", kind: kindOf(models, named) ?? kindOf(apps, named), key: last };
}

/** Odoo, hosted by Odoo or by anyone: the old `/web#` and the new `/odoo/` URLs. */
export const odoo = createSite({
  id: "odoo",
  product: "Odoo",
  type: "crm",
  origins: ["https://*.odoo.com"],
  hosts: /^(?!(?:www|apps|runbot|nightly|accounts|iap)\.)[a-z0-9.-]+\.odoo\.com$/,
  notHosts: /^(?:[a-z0-9.-]+\.)?odoo\.com$/,
  shape:
    /^\/web\/?(?:\?[^#]*)?#(?=[^#]*\bmodel=[a-z_]+\.[a-z_.]+)|^\/odoo\/(?:[^?#]*\/)?(?:(?:crm|contacts|customers|sales|quotations|helpdesk)(?:\/\d+|\/new)?|(?:action-[\w.-]+|[a-z_]+\.[a-z_.]+)\/\d+)\/?(?:[?#]|$)/,
  pages: [],
  readUrl: (url) => {
    if (/^\/odoo(?:\/|$)/.test(url.pathname)) return readPath(url);
    return /^\/web\/?$/.test(url.pathname) ? readHash(url) : otherPage;
  },
  document: {
    name: [
      { css: ".o_last_breadcrumb_item.active .text-truncate", take: "text", seen: "2025-10-23 record" },
      { css: ".o_control_panel .breadcrumb .active", take: "text", seen: "guess" },
    ],
    personName: [
      { css: ".o_form_view [name='contact_name'] input", take: "value", seen: "guess" },
      { css: ".o_form_view [name='contact_name']", take: "text", seen: "guess" },
    ],
    personAddress: [
      {
        css: ".o_form_view [name='email_from'] a[href^='mailto:']",
        take: { attribute: "href" },
        seen: "guess",
      },
      { css: ".o_form_view [name='email_from'] input", take: "value", seen: "guess" },
      { css: ".o_form_view [name='email'] a[href^='mailto:']", take: { attribute: "href" }, seen: "guess" },
      { css: ".o_form_view [name='email'] input", take: "value", seen: "guess" },
    ],
  },
});
