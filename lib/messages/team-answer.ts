import { z } from "zod";

export const nothing = z.null();
/** A signed note as text. */
export const note = z.string().max(20_000);
/** Bytes as they are: the desk is a worker, to which they need no text around them. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A refusal is an answer here, not an error: `why` names its sentence in `sharing.json`. */
export const orRefused = <Value extends z.ZodType>(value: Value) =>
  z.discriminatedUnion("accepted", [
    z.object({ accepted: z.literal(true), value }),
    z.object({ accepted: z.literal(false), why: z.string().max(60) }),
  ]);
