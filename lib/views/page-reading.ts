import { z } from "zod";
import { recordKind, type RecordKind } from "@/lib/model/record-kind";
import { pageView, writing } from "./on-screen";

export { recordKind, type RecordKind };

/** A record that another one names: by its key on the same site, by its name, or both. */
const linkedRecord = z.object({ key: z.string().max(300).nullable(), name: z.string().max(300).nullable() });

/**
 * What Cairn read of one page: from its URL first, its title second, its document last. It lives in the
 * worker's session memory only; of it, nothing but a name and a salted hash of the address is ever stored.
 */
export const pageReading = z.object({
  site: z.string().nullable(),
  product: z.string().nullable(),
  view: pageView,
  kind: recordKind.nullable(),
  key: z.string().max(300).nullable(),
  name: z.string().max(300).nullable(),
  person: z
    .object({ name: z.string().max(300).nullable(), address: z.string().max(320).nullable() })
    .nullable(),
  /** The addresses of all others who take part in a message: only to keep out whom the organisation keeps out. */
  others: z.array(z.string().max(320)).max(60).optional(),
  /** The account and the contact that a record says it belongs to. */
  account: linkedRecord.optional(),
  contact: linkedRecord.optional(),
  writing: writing.nullable(),
  guess: z.boolean(),
});
export type PageReading = z.infer<typeof pageReading>;

export const unknownPage: PageReading = {
  site: null,
  product: null,
  view: "other",
  kind: null,
  key: null,
  name: null,
  person: null,
  writing: null,
  guess: false,
};
