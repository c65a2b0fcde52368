import { z } from "zod";
import { largestRollUp, leastPeople, roundTo } from "./aggregate";

/** A whole number of five points: nothing hides in the digits. */
const roundedShare = z
  .number()
  .min(0)
  .max(1)
  .refine((share) => Math.abs(share / roundTo - Math.round(share / roundTo)) < 1e-9);

/**
 * What a manager publishes of a month to a director: each team by one rounded share, from five people on. Strict: it has no
 * place for a person, a roster, a least, a greatest or a slice.
 */
export const aggregatePayload = z.strictObject({
  format: z.literal("cairn-aggregate"),
  version: z.literal(1),
  month: z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/),
  teams: z
    .array(
      z.strictObject({
        name: z.string().min(1).max(80),
        /** Mails that were started, of all that were exchanged. */
        share: roundedShare,
        people: z.int().min(leastPeople).max(100_000),
      }),
    )
    .min(1)
    .max(largestRollUp),
});
export type AggregatePayload = z.infer<typeof aggregatePayload>;

/** The bytes of a published aggregate: one line of JSON in UTF-8. Preview and payload are these. */
export function encodeAggregate(value: AggregatePayload): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(JSON.stringify(aggregatePayload.parse(value)));
}

/** The aggregate that bytes hold, or null for bytes that are none. */
export function decodeAggregate(bytes: Uint8Array): AggregatePayload | null {
  try {
    const read = aggregatePayload.safeParse(
      JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)),
    );
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}
