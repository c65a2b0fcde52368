import { z } from "zod";
import { id, instant } from "./primitives";

/** The lists that a person keeps for the moments in which one forgets: before a meeting, in a difficult case, overnight. */
export const listIds = ["pre-flight", "reflex-ask", "reflex-look", "tomorrow"] as const;
export const listId = z.enum(listIds);
export type ListId = z.infer<typeof listId>;

/** One of the person's own lists; the newest line of an id holds. */
export const list = z.looseObject({
  record: z.literal("list"),
  id: listId,
  items: z.array(z.object({ id, text: z.string().min(1).max(300) })).max(40),
  editedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
export type List = z.infer<typeof list>;
