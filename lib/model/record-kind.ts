import { z } from "zod";

/** What kind of record a page shows. A company is an `account`, an opportunity a `deal`. */
export const recordKind = z.enum(["contact", "account", "deal", "lead", "activity", "quote", "ticket"]);
export type RecordKind = z.infer<typeof recordKind>;
