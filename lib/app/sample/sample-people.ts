import type { Account, Contact } from "@/lib/model/people";

/** Invented companies and people, French and English mixed as in a border region's customer list. */
const companies = [
  ["Menuiserie Vasseur", "gold", ["Anne Vasseur", "Karim Belaïd"]],
  ["Hartley Fixings", "gold", ["Joan Hartley"]],
  ["Ateliers du Moulin", "silver", ["Luc Perrin", "Sophie Garnier"]],
  ["Northgate Catering", "silver", ["Tom Ashby"]],
  ["Clinique des Tilleuls", "silver", ["Dr Hélène Royer"]],
  ["Brightwell Print", "bronze", ["Priya Shah", "Owen Clarke"]],
  ["Transports Delmas", "bronze", ["Mathieu Delmas"]],
  ["Fournil Saint-Loup", "bronze", ["Claire Mounier"]],
  ["Ellery & Stone", null, ["Rachel Ellery"]],
  ["Domaine de Roqueval", null, ["Étienne Roqueval"]],
] as const;

/** The sample month's accounts and contacts; the last two companies are prospects. */
export function samplePeople(): { accounts: Account[]; contacts: Contact[] } {
  const accounts: Account[] = [];
  const contacts: Contact[] = [];
  for (const [index, [name, segment, people]] of companies.entries()) {
    const account = `sample account ${index + 1}`;
    const status = segment === null ? "prospect" : "customer";
    accounts.push({
      record: "account",
      id: account,
      name,
      segment,
      status,
      active: true,
      tags: [],
      sample: true,
    });
    for (const person of people) {
      const id = `sample contact ${contacts.length + 1}`;
      contacts.push({ record: "contact", id, name: person, account, sample: true });
    }
  }
  return { accounts, contacts };
}
