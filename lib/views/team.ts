import { z } from "zod";
import { id, instant } from "@/lib/model/primitives";

/** The way that envelopes go: handed over as a file, laid in a shared folder, or on a WebDAV server. */
export const carrierChoice = z.discriminatedUnion("type", [
  z.strictObject({ type: z.literal("file") }),
  z.strictObject({ type: z.literal("folder"), hint: z.string().max(200) }),
  z.strictObject({
    type: z.literal("webdav"),
    /** Where the manager reads: the folder that holds one folder a person. */
    url: z.url({ protocol: /^https?$/ }).max(500),
    /** Where the manager writes and everyone reads: what was agreed comes back through it. Absent: by file. */
    answersUrl: z
      .url({ protocol: /^https?$/ })
      .max(500)
      .optional(),
  }),
]);
export type CarrierChoice = z.infer<typeof carrierChoice>;

/** What a manager asks for, in plain words, and how often. */
export const teamAsks = z.strictObject({
  period: z.enum(["week", "month"]),
  words: z.string().max(1_000),
});
export type TeamAsks = z.infer<typeof teamAsks>;

/** How long an envelope may be read, in days. */
export const keepDays = z.int().min(7).max(400);
export const defaultKeepDays = 30;

/** Marks that steer what stands after them: control characters and directions of writing. */
const steering = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]+/gu;

/** One line of somebody's text, without what would steer the sentence that it is put into. */
export const plainLine = z
  .string()
  .overwrite((text) => text.replaceAll(steering, " "))
  .trim();

export const personName = plainLine.min(1).max(80);

/** A team's settings: what the invitation carries and the notice states. */
export const teamSettings = z.strictObject({
  team: id,
  teamName: plainLine.min(1).max(80),
  managerName: personName,
  carrier: carrierChoice,
  asks: teamAsks,
  keepDays,
  /** What comes in: people's summaries, or for a director the months of managers' teams. Summaries where it isn't said. */
  gathers: z.enum(["summaries", "aggregates"]).optional(),
  /** An outsourced partner's team: what it covers, and how it works, as both sides agreed; absent for one's own people. */
  partner: z
    .strictObject({
      perimeter: z.string().trim().min(1).max(500),
      process: z.string().trim().min(1).max(2_000),
    })
    .optional(),
});
export type TeamSettings = z.infer<typeof teamSettings>;

/** Where a person's own envelopes go on a WebDAV server. */
export const ownPlace = z.strictObject({
  url: z.url({ protocol: /^https?$/ }).max(500),
  user: z.string().max(200),
  password: z.string().max(500),
});
export type OwnPlace = z.infer<typeof ownPlace>;

/** Someone who reads a team's summaries beside the manager, with the code to compare by voice. */
export const coachView = z.object({ fingerprint: id, name: personName, code: z.string() });
export type CoachView = z.infer<typeof coachView>;

/** An invitation as it is shown; codes are to be compared by voice. */
const invitedView = teamSettings.extend({ managerCode: z.string(), coaches: z.array(coachView) });

/**
 * An invitation before one agrees to it. Of a team that one is in it says what would change: `manager` is the one before where
 * another leads now, `coaches` are those who read until now.
 */
export const invitationView = invitedView.extend({
  before: z
    .object({
      ownName: personName,
      manager: z.object({ name: personName, code: z.string() }).nullable(),
      coaches: z.array(coachView),
    })
    .nullable(),
});
export type InvitationView = z.infer<typeof invitationView>;

/** An envelope's place among those of one sender. */
export const envelopePlace = z.object({ period: z.string().max(20), revision: z.int() });
export type EnvelopePlace = z.infer<typeof envelopePlace>;

export const membershipView = invitedView.extend({
  /** The manager's signing key by its fingerprint: what they publish to the team lies under it. */
  managerSender: id,
  /** Which of the manager's practices were read last; null before the first. */
  practicesRead: envelopePlace.nullable(),
  ownName: personName,
  ownCode: z.string(),
  /** The person's signing key by its fingerprint: the name of their folder in a shared one. */
  sender: id,
  /** The answer to the invitation, to be handed to the manager. */
  joinText: z.string(),
  place: ownPlace.nullable(),
  /** A newer invitation that the manager laid down and one has not agreed to. */
  offered: z.object({ text: z.string(), invitation: invitationView }).nullable(),
});
export type MembershipView = z.infer<typeof membershipView>;

export const territory = z.string().trim().min(1).max(60);

export const memberView = z.object({
  fingerprint: id,
  name: personName,
  code: z.string(),
  /** The folder on the server that this person was seen to write to. */
  folder: z.string().nullable(),
  /** The word by which the manager names this person's territory; context of a comparison. */
  territory: territory.nullable(),
  /** An earlier member of the same name with other keys, by their fingerprint. */
  sameNameAs: id.nullable(),
  /** Whether what came from them last follows another invitation than the team's newest. */
  followsEarlier: z.boolean(),
});
export type MemberView = z.infer<typeof memberView>;

export const ownTeamView = invitedView.extend({
  /** Whether one leads it, or reads along as a second coach. */
  role: z.enum(["manager", "coach"]),
  /** To whom it was handed over, and when: one then only reads what was sealed before. */
  handedTo: z.object({ name: personName, at: instant }).nullable(),
  invitationText: z.string(),
  members: z.array(memberView),
  place: ownPlace.nullable(),
});
export type OwnTeamView = z.infer<typeof ownTeamView>;

/** A coach's card as the manager reads it, or one's own to hand out. */
export const coachCardView = coachView.extend({ text: z.string() });
export type CoachCardView = z.infer<typeof coachCardView>;

/** A team's file before it is taken up: who made it, and what one becomes by it. */
export const teamFileView = z.object({
  role: z.enum(["coach", "successor"]),
  team: id,
  teamName: z.string(),
  managerName: personName,
  managerCode: z.string(),
  people: z.int(),
});
export type TeamFileView = z.infer<typeof teamFileView>;

/** What became of the recovery phrase of this browser's keys; `none` where they never had one. */
export const phraseStates = ["none", "waiting", "written", "declined"] as const;

/** Both sides of the team room: teams that one belongs to, and teams that one leads. */
export const teamRoomView = z.object({
  memberships: z.array(membershipView),
  teams: z.array(ownTeamView),
  phrase: z.enum(phraseStates),
});
export type TeamRoomView = z.infer<typeof teamRoomView>;

export const shareStates = ["sealed", "sent", "withdrawn"] as const;

/** One line of the register: what was shared, with whom, and until when. */
export const shareView = z.object({
  id,
  team: id,
  teamName: z.string(),
  managerName: z.string(),
  period: z.string(),
  revision: z.int(),
  sealedAt: instant,
  expiresAt: instant,
  state: z.enum(shareStates),
  /** The very payload. */
  payload: z.string(),
});
export type ShareView = z.infer<typeof shareView>;

/** A sealed envelope, ready to be carried. */
export const sealedView = z.object({
  id,
  period: z.string(),
  revision: z.int(),
  /** Base64url. */
  envelope: z.string(),
  sender: id,
});
export type SealedView = z.infer<typeof sealedView>;

/** An envelope that waits to be carried: the very bytes that were sealed. */
export const waitingView = sealedView.extend({ team: id });
export type WaitingView = z.infer<typeof waitingView>;

export const receivedView = z.object({
  team: id,
  sender: id,
  name: z.string(),
  period: z.string(),
  revision: z.int(),
  sealedAt: instant,
  expiresAt: instant,
  payload: z.string(),
});
export type ReceivedView = z.infer<typeof receivedView>;

/** What was read, without what it says: enough to pass over what is known. */
export const receivedEntry = z.object({ sender: id, period: z.string(), revision: z.int() });
export type ReceivedEntry = z.infer<typeof receivedEntry>;

/** What came of one envelope: whose it is, or why it was refused, by the name of a sentence in `sharing.json`. */
export const envelopeRead = z.discriminatedUnion("read", [
  z.object({
    read: z.literal(true),
    sender: id,
    name: z.string(),
    period: z.string(),
    withdrawn: z.boolean(),
  }),
  z.object({ read: z.literal(false), why: z.string().max(60) }),
]);
export type EnvelopeRead = z.infer<typeof envelopeRead>;
