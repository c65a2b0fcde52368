import { z } from "zod";
import { failure } from "@/lib/model/result";

/** The parts of the background that answer what is seldom asked; each is loaded with its first message. */
const seldomPart = z.enum(["notebook", "coaching", "records", "pipeline"]);
export type SeldomPart = z.infer<typeof seldomPart>;

/** What travels: the message's name, and what is asked under it. Anything else on the channel is not for us. */
export const envelope = z.object({
  cairn: z.literal(1),
  name: z.string().max(60),
  asked: z.unknown(),
  /** Which part has the message, where it is none of every day; the notebook's where nothing is said. */
  part: seldomPart.optional(),
});
export type Envelope = z.input<typeof envelope>;

/** What comes back: a value that is still to be parsed by its contract, or an error as a value. */
export const reply = z.discriminatedUnion("ok", [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), error: failure }),
]);

/** One kind of message: what is asked and what is answered, each parsed at both ends. */
export const message = <Asked extends z.ZodType, Answered extends z.ZodType>(
  asked: Asked,
  answered: Answered,
) => ({
  asked,
  answered,
});

/** A set of messages: what is asked and what is answered under each name. */
export type Contract = Record<string, { readonly asked: z.ZodType; readonly answered: z.ZodType }>;
export type AskedOf<C extends Contract, Name extends keyof C> = z.infer<C[Name]["asked"]>;
export type AnsweredOf<C extends Contract, Name extends keyof C> = z.infer<C[Name]["answered"]>;
