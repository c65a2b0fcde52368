import { z } from "zod";
import { id, instant } from "./primitives";
import { recordKind } from "./record-kind";

/**
 * One part of a URL: this very text, the record's id, or anything. A part is never a regular expression, so a rule
 * from a colleague or a file cannot hang a page.
 */
export const urlPart = z.discriminatedUnion("is", [
  z.object({ is: z.literal("text"), text: z.string().max(200) }),
  z.object({ is: z.literal("id"), shape: z.enum(["digits", "hex", "any"]) }),
  z.object({ is: z.literal("any") }),
]);
export type UrlPart = z.infer<typeof urlPart>;

const parts = z.array(urlPart).max(20);
const parameters = z.array(z.object({ name: z.string().min(1).max(100), part: urlPart })).max(10);

/** Where a record's pages are, and where its id stands: exactly one part is the id. */
export const urlTemplate = z
  .object({ path: parts, query: parameters, hashPath: parts, hashQuery: parameters })
  .refine(
    ({ path, query, hashPath, hashQuery }) =>
      [...path, ...hashPath, ...[...query, ...hashQuery].map((parameter) => parameter.part)].filter(
        (part) => part.is === "id",
      ).length === 1,
    { error: "expected exactly one part that is the id" },
  );
export type UrlTemplate = z.infer<typeof urlTemplate>;

/** A page that a person taught: two records of the same kind showed where its id and its name are. */
export const taughtPage = z.object({
  kind: recordKind.nullable(),
  template: urlTemplate,
  /** The name is what stands in the title between these two texts; or the page's heading; or nowhere. */
  name: z
    .union([z.object({ before: z.string().max(200), after: z.string().max(200) }), z.literal("heading")])
    .nullable(),
  /** Whether the first mail link of the page is the person's address. */
  mailLink: z.boolean(),
});
export type TaughtPage = z.infer<typeof taughtPage>;

/** Taught by the person, a colleague's file or the organisation's policy: a page, or a product known by its shape. */
export const taughtRule = z.looseObject({
  record: z.literal("taught-rule"),
  id,
  /** Host with its port where it has one: `crm.acme.fr`, `10.0.0.4:8069`. */
  host: z
    .string()
    .max(255)
    .regex(/^(?:[a-z0-9_-]+(?:\.[a-z0-9_-]+)*|\[[0-9a-f:.]+\])(?::\d{1,5})?$/, {
      error: "expected a host, for example crm.acme.fr",
    }),
  product: z.string().min(1).max(60),
  /** Id of a site of Cairn's whose URLs these are (`odoo`), in place of `page`. */
  known: z.string().max(60).nullish(),
  page: taughtPage.nullish(),
  editedAt: instant.nullish(),
  removedAt: instant.nullish(),
});
export type TaughtRule = z.infer<typeof taughtRule>;
