import { build } from "./build.js";

const asked = new URLSearchParams(location.search).get("lang");
const language = (asked ?? navigator.language).startsWith("fr") ? "fr" : "en";
document.documentElement.lang = language;

const table = async (name) => (await fetch(`/data/${name}.json`)).json();
const [words, accounts, contacts, deals, messages] = await Promise.all(
  ["words", "accounts", "contacts", "deals", "messages"].map(table),
);

/** The word for a key in the page's language, with `{name}` places filled in. */
export function say(key, values = {}) {
  return words[language][key].replace(/\{(\w+)\}/g, (_, name) => values[name] ?? "");
}

/** A text given in both languages. */
export const spoken = (text) => text[language];

const byId = (list) => (id) => list.find((item) => item.id === id) ?? null;
export const office = {
  accounts,
  contacts,
  deals,
  messages,
  account: byId(accounts),
  contact: byId(contacts),
  deal: byId(deals),
  message: byId(messages),
};

/** When a message came, reckoned from today so that the inbox never grows old. */
export function receivedAt(message) {
  const [hours, minutes] = message.time.split(":").map(Number);
  const at = new Date();
  at.setDate(at.getDate() - message.daysAgo);
  at.setHours(hours, minutes, 0, 0);
  return at;
}

const formats = {
  day: new Intl.DateTimeFormat(language, { day: "numeric", month: "short" }),
  time: new Intl.DateTimeFormat(language, { hour: "2-digit", minute: "2-digit" }),
  long: new Intl.DateTimeFormat(language, { dateStyle: "long", timeStyle: "short" }),
};
export const shortDate = (at) =>
  (at.toDateString() === new Date().toDateString() ? formats.time : formats.day).format(at);
export const longDate = (at) => formats.long.format(at);
export const money = (amount, currency) =>
  new Intl.NumberFormat(language, { style: "currency", currency, maximumFractionDigits: 0 }).format(amount);

/** The bar at the top, the same in the webmail and the CRM. */
export function topBar(current) {
  const link = (key, href) => build("a", { href, "aria-current": current === key ? "page" : null }, say(key));
  return build(
    "header",
    { class: "bar" },
    build("strong", {}, "Sillage"),
    build("nav", { "aria-label": say("navigation") }, link("mail", "/mail/"), link("crm", "/crm/")),
    build("span", { class: "practice" }, say("practice")),
  );
}

/** A person's name as pages show it, with the address in an attribute. */
export function person(contact, extra = {}) {
  return build(
    "span",
    { "data-name": contact.name, "data-address": contact.address, title: contact.address, ...extra },
    contact.name,
  );
}
