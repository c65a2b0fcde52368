import { callForm, stagePath, telephone } from "./acts.js";
import { build } from "../shared/build.js";
import { money, office, person, say, spoken } from "../shared/office.js";

const fact = (key, value) => (value === null ? [] : [build("dt", {}, say(key)), build("dd", {}, value)]);
const facts = (...pairs) => build("dl", { class: "facts" }, pairs.flat());
const list = (key, items) =>
  items.length === 0 ? null : [build("h2", {}, say(key)), build("ul", { class: "rows" }, items)];

/** One line of a list, linking to the record by the navigation's own kind of address. */
export function recordRow(kind, record, hrefOf, meta) {
  return build(
    "li",
    {},
    build(
      "a",
      { href: hrefOf(kind, record.id), "data-open-kind": kind, "data-open-id": record.id },
      build("span", {}, record.name),
      build("span", { class: "meta summary" }, meta),
    ),
  );
}

/** From a record to the one that it belongs to. */
const link = (kind, record, hrefOf) =>
  build(
    "a",
    {
      href: hrefOf(kind, record.id),
      "data-related": kind,
      "data-open-kind": kind,
      "data-open-id": record.id,
    },
    record.name,
  );

const jobOf = (contact) => spoken(contact.job);
const dealMeta = (deal) => `${say(deal.stage)} · ${money(deal.amount, deal.currency)}`;
const accountMeta = (account) => `${say(account.segment)} · ${say(account.status)} · ${account.city}`;

/** Rows of every record of a kind. */
export function rowsOf(kind, hrefOf) {
  const [records, metaOf] = {
    account: [office.accounts, accountMeta],
    contact: [office.contacts, (contact) => `${jobOf(contact)}, ${office.account(contact.account).name}`],
    deal: [office.deals, dealMeta],
  }[kind];
  return records.map((record) => recordRow(kind, record, hrefOf, metaOf(record)));
}

function accountParts(account, hrefOf) {
  const its = (records) => records.filter((record) => record.account === account.id);
  return [
    facts(
      fact("sector", spoken(account.sector)),
      fact("city", account.city),
      fact("segment", say(account.segment)),
      fact("status", say(account.status)),
    ),
    build("p", {}, spoken(account.note)),
    list(
      "contacts",
      its(office.contacts).map((contact) => recordRow("contact", contact, hrefOf, jobOf(contact))),
    ),
    list(
      "deals",
      its(office.deals).map((deal) => recordRow("deal", deal, hrefOf, dealMeta(deal))),
    ),
  ];
}

function contactParts(contact, hrefOf) {
  const account = office.account(contact.account);
  return [
    facts(
      fact("job", jobOf(contact)),
      fact("account", link("account", account, hrefOf)),
      fact("mail", person(contact)),
      fact("phone", telephone(contact)),
    ),
    build(
      "p",
      { class: "acts" },
      build(
        "a",
        { class: "button", href: `/mail/#/compose?to=${contact.id}` },
        say("write", { name: contact.name }),
      ),
      build("a", { class: "button", href: `/meet/${contact.id}` }, say("meet")),
    ),
    callForm(contact),
  ];
}

function dealParts(deal, hrefOf) {
  const account = office.account(deal.account);
  const next =
    deal.nextStep === null
      ? say("noNextStep")
      : `${spoken(deal.nextStep)}, ${say("inDays", { days: deal.nextStepInDays })}`;
  const [contact] = office.contacts.filter((one) => one.account === account.id);
  return [
    facts(
      fact("account", link("account", account, hrefOf)),
      fact("contact", contact ? link("contact", contact, hrefOf) : null),
      fact("stage", stagePath(deal)),
      fact("amount", money(deal.amount, deal.currency)),
      fact("nextStep", next),
    ),
  ];
}

/** A record in full, marked with its kind and id as data attributes; a sentence where there is none. */
export function recordView(kind, id, hrefOf) {
  const [find, parts] = {
    account: [office.account, accountParts],
    contact: [office.contact, contactParts],
    deal: [office.deal, dealParts],
  }[kind] ?? [() => null];
  const record = find(id);
  if (record === null) return build("p", { class: "quiet" }, say("notFound"));
  return build(
    "article",
    { "data-record-kind": kind, "data-record-id": id },
    build("h1", { "data-record-name": record.name }, record.name),
    ...parts(record, hrefOf)
      .flat()
      .filter((part) => part !== null),
  );
}

/** The name of a record, for the title; empty where there is none. */
export const recordName = (kind, id) => office[kind]?.(id)?.name ?? "";
