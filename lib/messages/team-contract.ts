import { z } from "zod";
import { practiceRecipe, practiceView } from "@/lib/views/practice";
import { id, localDay } from "@/lib/model/primitives";
import {
  envelopePlace,
  envelopeRead,
  invitationView,
  ownPlace,
  personName,
  receivedEntry,
  receivedView,
  sealedView,
  shareView,
  teamRoomView,
  teamSettings,
  territory,
} from "@/lib/views/team";
import { agreementView, reviewView } from "@/lib/views/team-review";
import { aggregateView, phaseAggregateView } from "@/lib/views/team-months";
import { message } from "./envelope";
import { bytes, note, nothing, orRefused } from "./team-answer";
import { teamCoachesContract } from "./team-coaches-contract";
import { teamKeysContract } from "./team-keys-contract";

/** An envelope in base64url: 2 MiB at most, and a third more as text. */
const envelope = z.string().max(2_900_000);
/** An envelope as bytes, or a file that was handed over: the desk reads it, for a page that reads thousands hears nothing meanwhile. */
const content = z.custom<Uint8Array | Blob>((value) => value instanceof Uint8Array || value instanceof Blob);
const period = z.string().regex(/^\d{4}-(W\d{2}|\d{2})$/);
const line = z.string().max(80);

/**
 * What the team room asks of the background. Keys never leave it: it seals, opens and checks; the page carries the
 * envelopes, for the browser shows its questions (a folder, a server's permission) only to a page.
 */
export const teamContract = {
  ...teamKeysContract,
  ...teamCoachesContract,
  "team.get": message(z.object({}), teamRoomView),
  /** Makes a team, or changes its settings: the invitation is then written anew. */
  "team.write": message(teamSettings, nothing),
  "team.end": message(z.object({ team: id }), nothing),
  "team.place": message(z.object({ team: id, place: ownPlace.nullable() }), nothing),
  "invitation.read": message(z.object({ text: note }), orRefused(invitationView)),
  "team.join": message(z.object({ text: note, name: personName }), orRefused(id)),
  "team.leave": message(z.object({ team: id }), nothing),
  /** Adds a member by their answer, or revokes one: what they shared goes with them. */
  "member.add": message(z.object({ team: id, text: note }), orRefused(id)),
  "member.revoke": message(z.object({ team: id, fingerprint: id }), nothing),
  /** Someone came back with new keys: what was theirs passes to these. */
  "member.replace": message(z.object({ team: id, earlier: id, later: id }), nothing),
  "member.folder": message(
    z.object({ team: id, fingerprint: id, folder: z.string().max(200).nullable() }),
    nothing,
  ),
  "member.territory": message(
    z.object({ team: id, fingerprint: id, territory: territory.nullable() }),
    nothing,
  ),
  /** The very payload that sealing these choices would send; what the preview is drawn from. */
  "summary.draft": message(
    z.object({
      /** The reader: what they published themselves may be named. */
      team: id,
      period,
      withheld: z.array(line).max(200),
      comments: z.array(z.object({ line, text: z.string().max(1_000) })).max(200),
      words: z.object({
        wentWell: z.string().max(2_000),
        wantHelp: z.string().max(2_000),
        questions: z.string().max(2_000),
        dealsToDiscuss: z.string().max(2_000),
        success: z.string().max(2_000),
        difficultCase: z.string().max(2_000),
      }),
      parts: z.object({ patterns: z.boolean(), deals: z.boolean(), trials: z.boolean() }),
    }),
    z.object({ payload: z.string(), hasSample: z.boolean() }),
  ),
  /** Seals exactly these bytes and proves it by opening them; repeated with the same id it gives the same envelope. */
  "summary.seal": message(
    z.object({ id, team: id, payload: z.string().max(500_000) }),
    orRefused(sealedView),
  ),
  /** What can be published of one's own teams to a director: the very payloads, newest month first. */
  "aggregate.publishable": message(
    z.object({}),
    z.array(z.object({ month: z.string(), payload: z.string() })),
  ),
  "aggregate.seal": message(
    z.object({ id, team: id, payload: z.string().max(20_000) }),
    orRefused(sealedView),
  ),
  "summary.delivered": message(z.object({ id }), nothing),
  /** Own envelopes in a team whose time is over: their files can go. */
  "share.expired": message(z.object({ team: id }), z.array(envelopePlace)),
  "share.list": message(z.object({}), z.array(shareView)),
  /** Seals a withdrawal of what was shared of a period. */
  "summary.withdraw": message(z.object({ id, share: id }), orRefused(sealedView)),
  /**
   * Opens envelopes in a team that one leads, in one transaction; answers in their order. `folder` is where it lay, null
   * for a file handed over.
   */
  "envelopes.read": message(
    z.object({
      team: id,
      envelopes: z
        .array(
          z.object({
            bytes: content,
            folder: z.string().max(200).nullable(),
            period: z.string().max(20).nullable(),
          }),
        )
        .max(500),
    }),
    z.array(envelopeRead),
  ),
  /** What was shared in a team; only by some people, or only each person's newest weeks and months, where it says so. */
  "received.list": message(
    z.object({
      team: id,
      senders: z.array(id).max(500).optional(),
      last: z.int().min(1).max(60).optional(),
    }),
    z.array(receivedView),
  ),
  /** What was read of a team, without what it says. */
  "received.index": message(z.object({ team: id }), z.array(receivedEntry)),
  /** The team's months: published once each, or withheld with the reason. */
  "aggregate.list": message(z.object({ team: id }), z.array(aggregateView)),
  /** The team's time by phase of the sale, month by month, under the same rules. */
  "phases.list": message(z.object({ team: id }), z.array(phaseAggregateView)),
  "review.get": message(z.object({ team: id, sender: id, period }), reviewView),
  /** What was agreed with the same person last, before this period. */
  "review.last": message(z.object({ team: id, sender: id, period }), reviewView.nullable()),
  "review.write": message(reviewView.omit({ writtenAt: true }), nothing),
  /** Seals what was agreed back to the salesperson. */
  "agreement.seal": message(
    z.object({ id, team: id, sender: id, period, pattern: z.string().max(60).nullable() }),
    orRefused(sealedView),
  ),
  "agreement.read": message(z.object({ envelope }), orRefused(id)),
  "agreement.list": message(z.object({}), z.array(agreementView)),
  "agreement.answer": message(z.object({ id, taken: z.boolean() }), nothing),
  /** Signs a recipe and keeps it; keeps one that was handed over; or takes one out of the library. */
  "practice.publish": message(practiceRecipe, orRefused(id)),
  "practice.take": message(z.object({ text: note }), orRefused(id)),
  "practice.remove": message(z.object({ id }), nothing),
  /** Seals what one published as a manager to all of a team; opens what the manager of one's team published. */
  "practice.seal": message(z.object({ id, team: id }), orRefused(sealedView)),
  "practice.read": message(z.object({ team: id, envelope: bytes, place: envelopePlace }), orRefused(z.int())),
  "practice.list": message(z.object({}), z.array(practiceView)),
  /** Takes a practice of the starter library up as a routine, under the name that the person reads there. */
  "practice.adopt": message(
    z.object({ id, catalogue: z.string().max(60), name: z.string().min(1).max(300), from: localDay }),
    nothing,
  ),
} as const;

export type TeamMessage = keyof typeof teamContract;
export type TeamAsked<Name extends TeamMessage> = z.infer<(typeof teamContract)[Name]["asked"]>;
export type TeamAnswered<Name extends TeamMessage> = z.infer<(typeof teamContract)[Name]["answered"]>;
