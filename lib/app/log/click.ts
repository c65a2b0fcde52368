import { z } from "zod";
import { id, instant } from "@/lib/model/primitives";
import { identity } from "../people/identity";

/**
 * One click as it is stored, or kept aside until it can be: everything that the action needs, nothing that may
 * not be stored.
 */
export const click = z.object({
  id,
  choice: z.string().max(60),
  at: instant,
  who: identity,
  source: z.enum(["click", "capture", "timer"]),
  /** Set where the click was undone before it could be stored. */
  voidedAt: instant.nullable(),
});
export type Click = z.infer<typeof click>;
