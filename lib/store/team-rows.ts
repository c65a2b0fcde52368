import type { z } from "zod";
import type { EnvelopePlace, OwnPlace, TeamSettings, shareStates } from "@/lib/views/team";
import type { AgreementView, ReviewView } from "@/lib/views/team-review";
import type { publishedMonth, publishedPhases } from "@/lib/views/team-months";

/** This browser's keys for teams: the private ones can't be taken out of it. One row, `own`. */
export interface OwnKeysRow {
  readonly key: "own";
  readonly signing: { readonly privateKey: CryptoKey; readonly publicKey: string };
  readonly reading: { readonly identity: CryptoKey; readonly recipient: string };
  readonly fingerprint: string;
  /**
   * Their recovery phrase: its seed waits, encrypted, until the words were written down or refused, and is gone then. Absent
   * where an older Cairn made the keys, without one.
   */
  readonly phrase?:
    | ({ readonly state: "waiting" } & WrappedSecret)
    | { readonly state: "written" | "declined" };
}

/** A secret encrypted by the wrapping key of `secrets`, with the nonce of this once. */
export interface WrappedSecret {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly sealed: Uint8Array<ArrayBuffer>;
}

/** A place on a server with its password encrypted by the wrapping key of `secrets`. */
export interface KeptPlace extends WrappedSecret {
  readonly url: string;
  readonly user: string;
}

/** A team that one belongs to; the key is the team's id. */
export interface MembershipRow {
  readonly key: string;
  readonly settings: TeamSettings;
  readonly managerSigningKey: string;
  readonly managerRecipient: string;
  /** Who reads beside the manager, as one agreed to it. */
  readonly coaches?: readonly PublicPerson[];
  /** When the invitation was made that one agreed to: an older one is not taken any more. */
  readonly invitedAt?: string;
  /** A newer invitation that the manager laid down, which one has not agreed to. */
  readonly offeredText?: string;
  readonly ownName: string;
  readonly joinText: string;
  /** In clear only where an older Cairn wrote it and the room was not opened since. */
  readonly place: KeptPlace | OwnPlace | null;
  /** Which of the manager's practices were read last. */
  readonly practicesRead?: EnvelopePlace;
}

/** Someone by name and public keys. */
export interface PublicPerson {
  readonly name: string;
  readonly signingKey: string;
  readonly recipient: string;
}

export interface MemberRow extends PublicPerson {
  readonly fingerprint: string;
  readonly folder: string | null;
  readonly territory?: string | null;
  /** When the newest invitation was made that this person is known to have agreed to. */
  readonly invitedAt?: string;
}

/** A team that one leads; the key is the team's id. Members stand in the order in which they were added. */
export interface TeamRow {
  readonly key: string;
  readonly settings: TeamSettings;
  readonly invitationText: string;
  /** What the manager sealed to people of the team last: whatever comes next has a later name. */
  readonly lastSealed?: EnvelopePlace;
  /** Who reads beside the manager. */
  readonly coaches?: readonly PublicPerson[];
  /** The signed changes of manager by which its leader leads it, oldest first. */
  readonly handovers?: readonly string[];
  /** To whom one handed it over. */
  readonly handedTo?: { readonly name: string; readonly signingKey: string; readonly at: string };
  /** Whose team it is, where one reads along as a second coach; absent where one leads it. */
  readonly ledBy?: Omit<PublicPerson, "name">;
  /** When the file was made by which one reads along: an older one is not taken any more. */
  readonly fileAt?: string;
  readonly members: readonly MemberRow[];
  /** In clear only where an older Cairn wrote it and the room was not opened since. */
  readonly place: KeptPlace | OwnPlace | null;
  /** Months of the team that were published: each once, with the roster behind it. */
  readonly published?: readonly PublishedMonth[];
  /** The same for the team's time by phase of the sale. */
  readonly publishedPhases?: readonly PublishedPhases[];
}

export type PublishedPhases = z.infer<typeof publishedPhases>;
export type PublishedMonth = z.infer<typeof publishedMonth>;

/** Something that was shared, in the register; the key was made in the click. */
export interface ShareRow {
  readonly key: string;
  readonly team: string;
  readonly teamName: string;
  readonly managerName: string;
  readonly period: string;
  readonly revision: number;
  readonly sealedAt: string;
  readonly expiresAt: string;
  readonly state: (typeof shareStates)[number];
  readonly payload: string;
  /** The age recipients of those who may open it, but oneself; absent: the manager's alone. */
  readonly readers?: readonly string[];
  /**
   * Kept until it has arrived, so that a try after a failure carries the very same bytes; taken away where one agreed to other
   * readers in the meantime, so that it is sealed anew.
   */
  readonly envelope: Uint8Array<ArrayBuffer> | null;
}

/** An envelope that was opened: `<team> <sender> <period>`. What was withdrawn or expired leaves only its revision. */
export interface ReceivedRow {
  readonly key: string;
  readonly team: string;
  readonly sender: string;
  readonly period: string;
  readonly revision: number;
  readonly sealedAt: string;
  readonly expiresAt: string;
  readonly payload: string | null;
  /** Until when it may be read, in milliseconds since 1970; absent once nothing is left to be erased. */
  untilMs?: number;
}

/** A key by which secrets are wrapped; it can't be taken out of the browser. One row, `wrapping`. */
export interface SecretRow {
  readonly key: "wrapping";
  readonly wrapping: CryptoKey;
}

/** Notes on an individual review: `<team> <sender> <period>`. */
export interface ReviewRow extends ReviewView {
  readonly key: string;
}

export interface AgreementRow extends AgreementView {
  readonly key: string;
}

/** The key of what was received: one row for each person and period of a team. */
export const receivedKey = (team: string, sender: string, period: string): string =>
  `${team} ${sender} ${period}`;
