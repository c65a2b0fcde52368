/** What went wrong on the way; each has a sentence in both languages that says what to do. */
export const carrierProblems = [
  "offline",
  "sign-in",
  "forbidden",
  "missing",
  "exists",
  "conflict",
  "locked",
  "busy",
  "full",
  "too-large",
  "too-many",
  "server",
  "redirects",
  "altered",
  "unexpected",
] as const;
export type CarrierProblem = (typeof carrierProblems)[number];

export type Carried<Value> =
  | { readonly ok: true; readonly value: Value }
  | { readonly ok: false; readonly problem: CarrierProblem; readonly retryAfterMs: number | null };

/** What the carrier brought, or did. */
export const carried = <Value>(value: Value): Carried<Value> => ({ ok: true, value });
/** Why it could not; `retryAfterMs` where the place itself said how long to wait. */
export const notCarried = (
  problem: CarrierProblem,
  retryAfterMs: number | null = null,
): { ok: false; problem: CarrierProblem; retryAfterMs: number | null } => ({
  ok: false,
  problem,
  retryAfterMs,
});

/** Problems that pass by themselves: tried again later, with more and more time between. */
export const isPassing = (problem: CarrierProblem): boolean =>
  problem === "offline" ||
  problem === "busy" ||
  problem === "locked" ||
  problem === "server" ||
  problem === "conflict";

/** An envelope's place among those of one sender. Immutable: a correction is a new revision. */
export interface EnvelopeName {
  readonly period: string;
  readonly revision: number;
}

/** What a place says of itself; null where it says nothing. */
export interface PlaceFacts {
  /** By how much its clock is ahead of this computer's, in milliseconds. */
  readonly clockAheadMs: number | null;
  /** How much may still be written there, in bytes. */
  readonly freeBytes: number | null;
}

/** What a folder says of itself: the computer's own clock, and no room that the browser would tell. */
export const nothingSaid: PlaceFacts = { clockAheadMs: null, freeBytes: null };

/** A sender's own place: the only one that it writes to. */
export interface Outbox {
  /** Stores an envelope and reads it back: success means that the very bytes lie there. Storing the same again is success. */
  put(name: EnvelopeName, bytes: Uint8Array<ArrayBuffer>): Promise<Carried<null>>;
  list(): Promise<Carried<readonly EnvelopeName[]>>;
  remove(name: EnvelopeName): Promise<Carried<null>>;
  about(): Promise<PlaceFacts>;
}

/** A reader's view of all senders' places. */
export interface Inbox {
  senders(): Promise<Carried<readonly string[]>>;
  list(sender: string): Promise<Carried<readonly EnvelopeName[]>>;
  get(sender: string, name: EnvelopeName): Promise<Carried<Uint8Array>>;
  about(): Promise<PlaceFacts>;
}

/** More entries than this in one listing is no place of envelopes: it is named rather than read. */
export const mostEntries = 5_000;

const filePattern = /^(\d{4}-(?:W\d{2}|\d{2}|\d{2}-\d{2}))\.r(\d{1,6})\.cairn$/;

/** `2026-W10.r2.cairn` */
export const fileNameOf = ({ period, revision }: EnvelopeName): string => `${period}.r${revision}.cairn`;

/** The envelope that a file name means, or null for any other file: those are left alone. */
export function envelopeNameOf(fileName: string): EnvelopeName | null {
  const [, period, revision] = filePattern.exec(fileName) ?? [];
  return period === undefined || revision === undefined ? null : { period, revision: Number(revision) };
}

/** Whether two envelopes are the same bytes. */
export function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** The folder, among those of a team, in which lies what its manager sends to one person. */
export const answersFolder = (fingerprint: string): string => `for-${fingerprint}`;

/** The folder in which lie the practices that one manager publishes to a whole team. */
export const practicesFolder = (manager: string): string => `for-team-${manager}`;

/** Whether a folder is one of those: nobody's summaries. */
export const isAnswersFolder = (folder: string): boolean => folder.startsWith("for-");
