import { z } from "zod";
import { actionKind } from "./action";
import { localDay } from "./primitives";

/** What the person says of a ritual that Cairn recognised, or did not. */
export const ritualVerdict = z.looseObject({
  record: z.literal("ritual-verdict"),
  kind: actionKind,
  /** Minute of the local day around which it begins; 20 minutes either way are meant. */
  minute: z.int().min(0).max(1439),
  /** True: it is one, count it for nothing. False: it is work. */
  isRitual: z.boolean(),
  from: localDay,
  sample: z.literal(true).optional(),
});
export type RitualVerdict = z.infer<typeof ritualVerdict>;
