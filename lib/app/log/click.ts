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
  /** How long it took, where that was noticed. */
  minutes: z.number().min(0).max(1440).nullish(),
  /** For a deal that was moved: from which stage to which, as its page calls them. */
  move: z.object({ from: z.string().max(60), to: z.string().max(60) }).nullish(),
  source: z.enum(["click", "capture", "timer"]),
  /** Set where the click was undone before it could be stored. */
  voidedAt: instant.nullable(),
});
export type Click = z.infer<typeof click>;
