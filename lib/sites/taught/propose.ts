import { type TaughtPage, type TaughtRule, taughtRule } from "@/lib/model/taught-rule";
import type { ProposedRule, RuleProposal, RuleRefusal, ShownPage } from "@/lib/views/rule-proposal";
import { cleanText } from "../clean-text";
import { findSite, siteById } from "../registry";
import { webUrl } from "../read-page";
import { suggestKind } from "./kind-words";
import { proposeTemplate } from "./propose-template";
import { taughtSite } from "./taught-site";
import { frameOf } from "./title-name";

const refuse = (refusal: RuleRefusal): ProposedRule => ({ ok: false, refusal });

function propose(rule: TaughtRule, pages: readonly { url: URL; title: string }[]): ProposedRule {
  const site = taughtSite(rule);
  if (!site || !taughtRule.safeParse(rule).success || pages.some(({ url }) => site.owns(url) === null))
    return refuse("no-id");
  return { ok: true, rule, readings: pages.map(({ url, title }) => site.read(url, cleanText(title))) };
}

/**
 * The rule that two records of the same kind teach. `id` is the rule's, made by the caller. Everything in it can be
 * edited before it is saved: kind, product, where the name is.
 */
export function proposeRule(id: string, first: ShownPage, second: ShownPage): ProposedRule {
  const [one, two] = [webUrl(first.url), webUrl(second.url)];
  if (!one || !two) return refuse("not-a-web-page");
  if (one.host !== two.host) return refuse("other-host");
  const template = proposeTemplate(one, two);
  if (typeof template === "string") return refuse(template);
  const name = frameOf(cleanText(first.title), cleanText(second.title)) ?? "heading";
  const page: TaughtPage = { kind: suggestKind(template), template, name, mailLink: false };
  const rule: TaughtRule = {
    record: "taught-rule",
    id,
    host: one.host,
    product: one.hostname.slice(0, 60),
    page,
  };
  return propose(rule, [
    { url: one, title: first.title },
    { url: two, title: second.title },
  ]);
}

/** What is proposed for what was shown: a product known by its shape first, else the rule that two pages teach. */
export function proposeSite(id: string, first: ShownPage, second: ShownPage): ProposedRule {
  const known = proposeKnown(id, first);
  if (known) return { ok: true, ...known };
  return proposeRule(id, first, second.url.trim() === "" ? first : second);
}

/**
 * The product whose URLs an unknown host's page resembles (Odoo, EspoCRM, Roundcube …), offered before anything is
 * taught by hand: confirmed by one click, it is a guess no more. Null where it resembles none, or is known by its host.
 */
export function proposeKnown(id: string, shown: ShownPage): RuleProposal | null {
  const url = webUrl(shown.url);
  const site = url && findSite(url);
  if (!url || !site || site.id === "generic" || site.owns(url) !== "shape") return null;
  const product = siteById(site.id)?.product ?? site.product;
  const proposed = propose({ record: "taught-rule", id, host: url.host, product, known: site.id }, [
    { url, title: shown.title },
  ]);
  return proposed.ok ? proposed : null;
}
