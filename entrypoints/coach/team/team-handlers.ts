import { adoptPractice } from "@/lib/app/team/adopt-practice";
import { joinTeam, leaveTeam, placeOfMembership, readInvitation } from "@/lib/app/team/join-team";
import {
  addMember,
  changeMember,
  endTeam,
  placeOfTeam,
  replaceMember,
  revokeMember,
  writeTeam,
} from "@/lib/app/team/lead-team";
import { publishable, sealAggregate } from "@/lib/app/team/publish-aggregate";
import { readEnvelopes } from "@/lib/app/team/read-envelopes";
import { receivedIn, receivedIndex } from "@/lib/app/team/received";
import {
  agreements,
  answerAgreement,
  readAgreement,
  lastAgreed,
  reviewOf,
  sealAgreement,
  writeReview,
} from "@/lib/app/team/review";
import {
  draftSummary,
  expiredShares,
  sealSummary,
  sharesOf,
  withdrawShare,
} from "@/lib/app/team/share-summary";
import { practices, publishPractice, removePractice, takePractice } from "@/lib/app/team/practices";
import { teamAggregates } from "@/lib/app/team/team-aggregates";
import { teamPhases } from "@/lib/app/team/team-phases";
import { readPractices, sealPractices } from "@/lib/app/team/team-practices";
import { teamRoom } from "@/lib/app/team/team-room";
import { markDelivered } from "@/lib/app/team/waiting-shares";
import type { Handlers } from "@/lib/messages/serve";
import type { teamContract } from "@/lib/messages/team-contract";
import { succeed } from "@/lib/model/result";
import type { Ports } from "@/lib/app/ports";
import type { Change } from "@/lib/messages/contract";
import { createTeamCoachesHandlers } from "./team-coaches-handlers";
import { createTeamKeysHandlers, type Told } from "./team-keys-handlers";

/**
 * The team room: both sides of it. `changed` is told what every page should ask for again, after each write; `pause` is
 * awaited now and again by long work.
 */
export function createTeamHandlers(
  open: () => Promise<Ports>,
  changed: (what: Change["what"]) => void,
  pause: () => Promise<void>,
): Handlers<typeof teamContract> {
  const told: Told = async (what, result) => {
    const answer = await result;
    if (answer.ok) changed(what);
    return answer;
  };
  return {
    ...createTeamKeysHandlers(open, told),
    ...createTeamCoachesHandlers(open, told),
    "team.get": async () => succeed(await teamRoom(await open())),
    "team.write": async (settings) => told("team", writeTeam(await open(), settings)),
    "team.end": async ({ team }) => told("team", endTeam(await open(), team)),
    "team.place": async ({ team, place }) => {
      const ports = await open();
      const joined = await ports.database.memberships.get(team);
      return told("team", (joined ? placeOfMembership : placeOfTeam)(ports, team, place));
    },
    "invitation.read": async ({ text }) => readInvitation(await open(), text),
    "team.join": async ({ text, name }) => told("team", joinTeam(await open(), text, name)),
    "team.leave": async ({ team }) => told("team", leaveTeam(await open(), team)),
    "member.add": async ({ team, text }) => told("team", addMember(await open(), team, text)),
    "member.revoke": async ({ team, fingerprint }) =>
      told("team", revokeMember(await open(), team, fingerprint)),
    "member.replace": async ({ team, earlier, later }) =>
      told("team", replaceMember(await open(), team, earlier, later)),
    "member.folder": async ({ team, fingerprint, folder }) =>
      told("team", changeMember(await open(), team, fingerprint, { folder })),
    "member.territory": async ({ team, fingerprint, territory }) =>
      told("team", changeMember(await open(), team, fingerprint, { territory })),
    "summary.draft": async (asked) => draftSummary(await open(), asked),
    "summary.seal": async (asked) => told("team", sealSummary(await open(), asked)),
    "aggregate.publishable": async () => publishable(await open()),
    "aggregate.seal": async (asked) => told("team", sealAggregate(await open(), asked)),
    "summary.delivered": async ({ id }) => told("team", markDelivered(await open(), id)),
    "share.expired": async ({ team }) => succeed(await expiredShares(await open(), team)),
    "share.list": async () => succeed(await sharesOf(await open())),
    "summary.withdraw": async (asked) => told("team", withdrawShare(await open(), asked)),
    // The page that reads thousands says when its rooms should look again.
    "envelopes.read": async ({ team, envelopes }) => readEnvelopes(await open(), team, envelopes, pause),
    "received.list": async ({ team, ...asked }) => receivedIn(await open(), team, asked),
    "received.index": async ({ team }) => receivedIndex(await open(), team),
    "aggregate.list": async ({ team }) => teamAggregates(await open(), team),
    "phases.list": async ({ team }) => teamPhases(await open(), team),
    "review.get": async (asked) => succeed(await reviewOf(await open(), asked)),
    "review.last": async (asked) => succeed(await lastAgreed(await open(), asked)),
    "review.write": async (review) => told("team", writeReview(await open(), review)),
    "agreement.seal": async (asked) => sealAgreement(await open(), asked),
    "agreement.read": async ({ envelope }) => told("team", readAgreement(await open(), envelope)),
    "agreement.list": async () => succeed(await agreements(await open())),
    "agreement.answer": async ({ id, taken }) => told("log", answerAgreement(await open(), id, taken)),
    "practice.publish": async (recipe) => told("team", publishPractice(await open(), recipe)),
    "practice.take": async ({ text }) => told("team", takePractice(await open(), text)),
    "practice.remove": async ({ id }) => told("team", removePractice(await open(), id)),
    "practice.seal": async (asked) => sealPractices(await open(), asked),
    "practice.read": async (asked) => told("team", readPractices(await open(), asked)),
    "practice.list": async () => succeed(await practices(await open())),
    "practice.adopt": async (asked) => told("log", adoptPractice(await open(), asked)),
  };
}
