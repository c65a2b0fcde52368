import { z } from "zod";
import { id, instant } from "@/lib/model/primitives";

/** The newest version of the envelope that this Cairn opens, and the one that it seals. */
export const envelopeVersion = 1;

/** The first line of an envelope: everything else is one age file. */
export const preamble = (version: number): string => `cairn-envelope/${version}\n`;

/** Larger envelopes are refused before anything is decrypted: a summary has a few kilobytes. */
export const maxEnvelopeBytes = 2 * 1024 * 1024;

/** A practice goes to all of a team at once; a director's team is the largest. */
const mostRecipients = 2_100;

/**
 * What the sender signs together with the payload: which team, person, period and revision this is, and for whom. An
 * envelope put in another person's place, sent to another team or shown for another period does not match it.
 */
export const statement = z.strictObject({
  kind: z.enum(["summary", "plan", "practice", "aggregate", "withdrawal"]),
  team: id,
  /** Fingerprint of the sender's signing key. */
  sender: id,
  /** `2026-W10`, `2026-03`, or for what has no period the day it was made. */
  period: z.string().regex(/^\d{4}-(W\d{2}|\d{2}|\d{2}-\d{2})$/),
  revision: z.int().min(1).max(100_000),
  sealedAt: instant,
  expiresAt: instant,
  /** When the invitation was made that the sender agreed to; absent where nobody was invited. */
  invitedAt: instant.optional(),
  /** The age recipients that this was sealed to, sorted. */
  recipients: z.array(z.string().startsWith("age1")).min(1).max(mostRecipients),
});
export type Statement = z.infer<typeof statement>;

/** Why an envelope is refused; each has a sentence in both languages (`sharing.refused-<reason>`). */
export const refusals = [
  "not-an-envelope",
  "too-large",
  "newer-version",
  "not-for-you",
  "damaged",
  "forged",
  "unknown-sender",
  "other-team",
  "other-person",
  "other-period",
  "replayed",
  "expired",
] as const;
export type Refusal = (typeof refusals)[number];

/** Base64url without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes of a base64url text, or null for a text that is none. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^[\w-]*$/.test(text)) return null;
  try {
    const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
    return Uint8Array.from(binary, (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
