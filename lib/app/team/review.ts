import { fail, type Result, succeed } from "@/lib/model/result";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { planPayload } from "@/lib/sharing/invitation";
import { open } from "@/lib/sharing/open";
import { fingerprint } from "@/lib/sharing/signing";
import { receivedKey } from "@/lib/store/team-rows";
import { periodOf } from "@/lib/team/period";
import type { SealedView } from "@/lib/views/team";
import type { AgreementView, ReviewView } from "@/lib/views/team-review";
import type { Ports } from "../ports";
import { writePlan } from "../routines/keep-routine";
import { type Answer, accepted, refused } from "./answers";
import { ownKeys } from "./own-keys";
import { sealFromManager } from "./seal-from-manager";

/** The notes on a review, empty where none were written. */
export async function reviewOf(
  { database }: Ports,
  asked: { team: string; sender: string; period: string },
): Promise<ReviewView> {
  const { key: _key, ...known } = (await database.reviews.get(
    receivedKey(asked.team, asked.sender, asked.period),
  )) ?? { key: "", ...asked, notes: "", cue: "", act: "", followUp: null, writtenAt: null };
  return known;
}

/** The review of the same person that agreed on something last, of an earlier period; null where there is none. */
export async function lastAgreed(
  { database }: Ports,
  asked: { team: string; sender: string; period: string },
): Promise<ReviewView | null> {
  const until = periodOf(asked.period)?.to ?? "";
  const own = await database.reviews
    .where("key")
    .startsWith(receivedKey(asked.team, asked.sender, ""))
    .toArray();
  const earlier = own
    .filter(({ period, act }) => act.trim() !== "" && (periodOf(period)?.to ?? until) < until)
    .sort((a, b) => ((periodOf(a.period)?.to ?? "") < (periodOf(b.period)?.to ?? "") ? 1 : -1));
  const [last] = earlier;
  if (!last) return null;
  const { key: _key, ...known } = last;
  return known;
}

/** Keeps the notes of a review. They stay in this browser; only what was agreed can be sent. */
export async function writeReview(
  { database, clock }: Ports,
  review: Omit<ReviewView, "writtenAt">,
): Promise<Result<null>> {
  await database.reviews.put({
    ...review,
    key: receivedKey(review.team, review.sender, review.period),
    writtenAt: clock.now().toString(),
  });
  return succeed(null);
}

/** Seals what a review agreed, to the salesperson: it arrives there as a proposal. */
export async function sealAgreement(
  ports: Ports,
  asked: { id: string; team: string; sender: string; period: string; pattern: string | null },
): Promise<Answer<SealedView>> {
  const team = await ports.database.teams.get(asked.team);
  const member = team?.members.find((one) => one.fingerprint === asked.sender);
  const review = await reviewOf(ports, asked);
  const plan = planPayload.safeParse({
    format: "cairn-plan",
    version: 1,
    cue: review.cue,
    act: review.act,
    pattern: asked.pattern,
    followUp: review.followUp,
    words: "",
  });
  if (!team || !member || !plan.success) return fail("not-found");
  const sealed = await sealFromManager(ports, {
    id: asked.id,
    kind: "plan",
    team: asked.team,
    payload: new TextEncoder().encode(JSON.stringify(plan.data)),
    recipients: [member.recipient],
    keepDays: team.settings.keepDays,
  });
  return accepted(sealed);
}

/** Opens what a manager of one's teams agreed, and keeps it as a proposal. Reading the same again changes nothing. */
export async function readAgreement({ database, clock }: Ports, envelope: string): Promise<Answer<string>> {
  const bytes = fromBase64Url(envelope);
  const own = await ownKeys(database);
  let why = "refused-unknown-sender";
  for (const membership of bytes ? await database.memberships.toArray() : []) {
    const coaches = await Promise.all(
      [
        { name: membership.settings.managerName, signingKey: membership.managerSigningKey },
        ...(membership.coaches ?? []),
      ].map(async ({ name, signingKey }) => ({ name, signingKey, sender: await fingerprint(signingKey) })),
    );
    const opened = await open(bytes ?? new Uint8Array(), {
      identity: own.reading.identity,
      team: membership.key,
      senders: new Map(coaches.map(({ sender, signingKey }) => [sender, signingKey])),
      place: null,
      lastRevision: () => 0,
      nowMs: clock.now().epochMilliseconds,
    });
    if (!opened.ok) {
      if (opened.refusal !== "unknown-sender") why = `refused-${opened.refusal}`;
      continue;
    }
    const plan = opened.statement.kind === "plan" ? planOf(opened.payload) : null;
    if (!plan) return refused("refused-no-plan");
    const { period, revision, sender } = opened.statement;
    const id = `${membership.key} ${period} ${revision}`;
    const { teamName } = membership.settings;
    const managerName = coaches.find((one) => one.sender === sender)?.name ?? membership.settings.managerName;
    await database.transaction("rw", database.agreements, async () => {
      if (await database.agreements.get(id)) return;
      const { cue, act, pattern, followUp, words } = plan;
      const about = { team: membership.key, teamName, managerName, cue, act, pattern, followUp, words };
      await database.agreements.add({ key: id, id, ...about, state: "proposed" });
    });
    return accepted(id);
  }
  return refused(why);
}

function planOf(bytes: Uint8Array) {
  try {
    return planPayload.safeParse(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes))).data;
  } catch {
    return undefined;
  }
}

/** What was agreed and how it was answered, what waits first. */
export async function agreements({ database }: Ports): Promise<AgreementView[]> {
  const rows = await database.agreements.toArray();
  const views = rows.map(({ key: _key, ...row }) => row);
  return [
    ...views.filter(({ state }) => state === "proposed"),
    ...views.filter(({ state }) => state !== "proposed"),
  ];
}

/** Takes a proposal up as one's own plan, or leaves it. Nothing is told to the manager. */
export async function answerAgreement(ports: Ports, id: string, taken: boolean): Promise<Result<null>> {
  const { database } = ports;
  const row = await database.agreements.get(id);
  if (!row) return fail("not-found");
  if (taken) {
    const { cue, act, pattern } = row;
    const written = await writePlan(ports, { id: `agreed ${id}`, pattern, cue, act });
    if (!written.ok) return written;
  }
  await database.agreements.put({ ...row, state: taken ? "taken-up" : "left" });
  return succeed(null);
}
