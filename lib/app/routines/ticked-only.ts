import type { Routine } from "@/lib/model/routine";

/** A match that no action meets: the routine is kept by ticks alone. */
export const tickedOnly: Routine["match"] = { kinds: [] };
