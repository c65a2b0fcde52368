import { z } from "zod";
import { failure } from "@/lib/model/result";

/** What travels: the message's name, and what is asked under it. Anything else on the channel is not for us. */
export const envelope = z.object({ cairn: z.literal(1), name: z.string().max(60), asked: z.unknown() });

/** What comes back: a value that is still to be parsed by its contract, or an error as a value. */
export const reply = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failure }),
]);

/** A set of messages: what is asked and what is answered under each name. */
export type Contract = Record<string, { readonly asked: z.ZodType; readonly answered: z.ZodType }>;
export type AskedOf<C extends Contract, Name extends keyof C> = z.infer<C[Name]["asked"]>;
export type AnsweredOf<C extends Contract, Name extends keyof C> = z.infer<C[Name]["answered"]>;
