import type { TaughtPage, TaughtRule } from "@/lib/model/taught-rule";
import { otherPage } from "../pages";
import { registry, siteById } from "../registry";
import type { DocumentPlan, Site } from "../site";
import { matchTemplate } from "./template";
import { nameIn } from "./title-name";

function documentOf(page: TaughtPage): DocumentPlan {
  return {
    ...(page.name === "heading" && {
      name: [
        { css: "main h1", take: "text", seen: "guess" },
        { css: "h1", take: "text", seen: "guess" },
      ],
    }),
    ...(page.mailLink && {
      personAddress: [
        { css: "main a[href^='mailto:']", take: { attribute: "href" }, seen: "guess" },
        { css: "a[href^='mailto:']", take: { attribute: "href" }, seen: "guess" },
      ],
    }),
  };
}

/** The site of a page that a person taught: certain on its own pages, silent on all others. */
function pageSite(rule: TaughtRule, page: TaughtPage): Site {
  return {
    // Stable when the rule is written anew: what was logged there is found again.
    id: `taught-${rule.host.replaceAll(/[^a-z0-9]+/g, "-").slice(0, 40)}-${page.kind ?? "record"}`,
    product: rule.product,
    type: "crm",
    origins: [],
    owns: (url) => (url.host === rule.host && matchTemplate(page.template, url) !== null ? "host" : null),
    read: (url, title) => ({
      ...otherPage,
      view: "record",
      kind: page.kind,
      key: matchTemplate(page.template, url),
      name: page.name === null || page.name === "heading" ? null : nameIn(title, page.name),
    }),
    document: documentOf(page),
    notices: { telephone: true },
    corner: { side: "right", topPercent: 60 },
  };
}

/** The site that a rule makes; null for a rule that was removed, or that names a product unknown to this version. */
export function taughtSite(rule: TaughtRule): Site | null {
  if (rule.removedAt) return null;
  if (rule.page) return pageSite(rule, rule.page);
  const known = rule.known ? siteById(rule.known) : null;
  if (!known || known.id === "generic") return null;
  return {
    ...known,
    product: rule.product,
    origins: [],
    owns: (url) => (url.host === rule.host && known.owns(url) !== null ? "host" : null),
  };
}

/** Every site that this person's Cairn knows: what they taught comes first. Given to `findSite` and `readPage`. */
export function withTaught(rules: readonly TaughtRule[]): readonly Site[] {
  return [...rules.map(taughtSite).filter((site) => site !== null), ...registry];
}
