import { z } from "zod";
import { pageView, writing } from "./on-screen";

/** What kind of record a page shows. A company is an `account`, an opportunity a `deal`. */
export const recordKind = z.enum(["contact", "account", "deal", "lead", "activity", "quote", "ticket"]);
export type RecordKind = z.infer<typeof recordKind>;

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
