import { z } from "zod";
import { contactRole, segment } from "@/lib/model/people";
import { id } from "@/lib/model/primitives";
import { pageInspection } from "@/lib/views/page-inspection";
import { personLine } from "@/lib/views/on-screen";
import { message } from "./envelope";

const nothing = z.null();
/** What one click changes in a contact; what is absent stays. */
export const contactChange = z.object({
  role: contactRole.nullable().optional(),
  /** The company by its name; null: none known. */
  accountName: z.string().max(300).nullable().optional(),
});
export type ContactChange = z.infer<typeof contactChange>;

/** What one click changes in an account; what is absent stays. */
export const accountChange = z.object({
  segment: segment.nullable().optional(),
  status: z.string().max(60).nullable().optional(),
  tags: z.array(z.string().trim().min(1).max(60)).max(100).optional(),
});
export type AccountChange = z.infer<typeof accountChange>;

/** Who is meant: a record by its id, or (id null) the one that the tab's page shows, made known where it was not. */
const meant = { id: id.nullable(), tabId: z.int().nullable() };

/** Who is on screen, set right by the person: part of the main contract. */
export const peopleContract = {
  /** Exactly what Cairn reads on the page of a tab, looked up for the person who asks. */
  "page.inspect": message(z.object({ tabId: z.int() }), pageInspection),
  "contact.set": message(
    z.object({ ...meant, change: contactChange }),
    z.object({ id, before: contactChange }),
  ),
  "account.set": message(
    z.object({ ...meant, change: accountChange }),
    z.object({ id, before: accountChange }),
  ),
  "contact.find": message(z.object({ text: z.string().max(200) }), z.array(personLine)),
  "account.find": message(z.object({ text: z.string().max(200) }), z.array(personLine)),
  /** The answer names the record that carries the mark: splitting it undoes the merge. */
  "contact.merge": message(z.object({ ...meant, into: id }), z.object({ merged: id })),
  "account.merge": message(z.object({ ...meant, into: id }), z.object({ merged: id })),
  "contact.split": message(z.object({ id }), nothing),
  "account.split": message(z.object({ id }), nothing),
} as const;
