import { z } from "zod";
import { recordKind, type RecordKind } from "@/lib/model/record-kind";
import { pageView, writing } from "./on-screen";

export { recordKind, type RecordKind };

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
