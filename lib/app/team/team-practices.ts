import { fail } from "@/lib/model/result";
import { open } from "@/lib/sharing/open";
import { fingerprint } from "@/lib/sharing/signing";
import { isAfter } from "@/lib/team/day-name";
import { decodePractices, encodePractices } from "@/lib/team/practice-library";
import type { EnvelopePlace, SealedView } from "@/lib/views/team";
import type { Ports } from "../ports";
import { type Answer, accepted, refused } from "./answers";
import { keepOffer } from "./join-team";
import { isLed } from "./led-team";
import { ownKeys } from "./own-keys";
import { practices, takePublished } from "./practices";
import { sealFromManager } from "./seal-from-manager";

/** A practice that nobody publishes again for a year is no practice of the team any more. */
const keepDays = 365;

/**
 * Seals what one published as a manager to all people of a team, together with the invitation as it stands: one envelope, which
 * takes the place of the one before. Whoever joins later is reached by publishing again.
 */
export async function sealPractices(
  ports: Ports,
  asked: { readonly id: string; readonly team: string },
): Promise<Answer<SealedView>> {
  const team = await ports.database.teams.get(asked.team);
  // People take practices of their manager alone.
  if (!team || !isLed(team)) return fail("not-found");
  if (team.members.length === 0) return refused("nobody-in-team");
  const published = (await practices(ports)).filter(
    ({ signedBy, role }) => signedBy === "self" && role === "manager",
  );
  const sealed = await sealFromManager(ports, {
    id: asked.id,
    kind: "practice",
    team: asked.team,
    payload: encodePractices({
      practices: published.map(({ text }) => text),
      invitation: team.invitationText,
    }),
    recipients: team.members.map(({ recipient }) => recipient),
    keepDays,
  });
  return accepted(sealed);
}

/**
 * Opens what the manager of one's team published, and keeps each practice whose signature is that manager's, and the invitation where
 * it is newer than the one agreed to. Gives how many of all these are new or newer than what is here; a practice that was taken out
 * of the library stays out until it is published anew.
 */
export async function readPractices(
  ports: Ports,
  asked: { readonly team: string; readonly envelope: Uint8Array; readonly place: EnvelopePlace },
): Promise<Answer<number>> {
  const { database, clock } = ports;
  const membership = await database.memberships.get(asked.team);
  if (!membership) return fail("not-found");
  const { reading } = await ownKeys(database);
  const manager = membership.managerSigningKey;
  const sender = await fingerprint(manager);
  const read = membership.practicesRead;
  if (read && !isAfter(asked.place, read)) return refused("refused-replayed");
  const opened = await open(asked.envelope, {
    identity: reading.identity,
    team: asked.team,
    senders: new Map([[sender, manager]]),
    place: { sender, period: asked.place.period },
    lastRevision: () => asked.place.revision - 1,
    nowMs: clock.now().epochMilliseconds,
  });
  if (!opened.ok) return refused(`refused-${opened.refusal}`);
  const { kind, period, revision } = opened.statement;
  const published = kind === "practice" ? decodePractices(opened.payload) : null;
  if (!published) return refused("refused-no-practice");
  let fresh = 0;
  for (const text of published.practices) if (await takePublished(ports, text, manager)) fresh++;
  if (published.invitation && (await keepOffer(ports, asked.team, published.invitation))) fresh++;
  await database.memberships.update(asked.team, { practicesRead: { period, revision } });
  return accepted(fresh);
}
