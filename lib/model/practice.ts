import { z } from "zod";
import { id, instant } from "./primitives";

/** A practice that a manager or a colleague published, as the signed text that it came as. */
export const practice = z.looseObject({
  record: z.literal("practice"),
  id,
  text: z.string().max(20_000),
  receivedAt: instant,
  removedAt: instant.nullish(),
  sample: z.literal(true).optional(),
});
