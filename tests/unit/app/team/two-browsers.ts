import { joinTeam } from "@/lib/app/team/join-team";
import { addMember, writeTeam } from "@/lib/app/team/lead-team";
import { sealSummary } from "@/lib/app/team/share-summary";
import { type Answer, accepted, refused } from "@/lib/app/team/answers";
import { readEnvelopes } from "@/lib/app/team/read-envelopes";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import type { EnvelopeRead } from "@/lib/views/team";
import type { Ports } from "@/lib/app/ports";
import { noWords } from "@/lib/team/build-summary";
import { encodeSummary, type Summary } from "@/lib/team/summary";
import type { TeamSettings } from "@/lib/views/team";
import { summaryOf } from "../../../fixtures/summary";
import { freshPorts } from "../fresh-ports";

export const settings: TeamSettings = {
  team: "team-1",
  teamName: "South",
  managerName: "Claude",
  carrier: { type: "file" },
  asks: { period: "week", words: "What you want to talk about" },
  keepDays: 30,
};

/** The value of an answer that was accepted; throws the refusal otherwise. */
export function valueOf<Value>(answer: Awaited<Answer<Value>>): Value {
  if (answer.ok && answer.value.accepted) return answer.value.value;
  throw new Error(answer.ok && !answer.value.accepted ? answer.value.why : "failed");
}

/** Why an answer was refused, or `accepted`. */
export function whyOf<Value>(answer: Awaited<Answer<Value>>): string {
  if (!answer.ok) return answer.error.code;
  return answer.value.accepted ? "accepted" : answer.value.why;
}

export async function invitationOf(ports: Ports, team = settings.team): Promise<string> {
  return (await ports.database.teams.get(team))?.invitationText ?? "";
}

export async function joinTextOf(ports: Ports, team = settings.team): Promise<string> {
  return (await ports.database.memberships.get(team))?.joinText ?? "";
}

/** A salesperson's Cairn that has joined the manager's team. */
export async function member(manager: Ports, name: string) {
  const { ports, clock } = await freshPorts();
  valueOf(await joinTeam(ports, await invitationOf(manager), name));
  const fingerprint = valueOf(await addMember(manager, settings.team, await joinTextOf(ports)));
  return { ports, clock, fingerprint };
}

/** A manager's Cairn with one team. */
export async function manager() {
  const { ports, clock } = await freshPorts();
  await writeTeam(ports, settings);
  return { ports, clock };
}

/** A summary with little in it but a person's words. */
export const weekOf = (periodId: string, wentWell = "Two visits"): Summary =>
  summaryOf(periodId, {
    counts: [{ kind: "email", started: 3, answered: 4, other: 0 }],
    words: { ...noWords, wentWell },
  });

/** A month of one person with these parts, as it lies opened in a manager's Cairn. */
export async function receivedMonth(
  ports: Ports,
  sender: string,
  month: string,
  part: Partial<Summary>,
  team = settings.team,
): Promise<void> {
  const payload = encodeSummary(summaryOf(month, { days: { scheduled: 20, eligible: 20 }, ...part }));
  await ports.database.received.put({
    key: `${team} ${sender} ${month}`,
    team,
    sender,
    period: month,
    revision: 1,
    sealedAt: "2026-11-02T08:00:00Z",
    expiresAt: "2026-12-02T08:00:00Z",
    payload: new TextDecoder().decode(payload),
  });
}

/** The bytes of a week in a person's words, as text. */
export const payloadOf = (periodId: string, wentWell?: string): string =>
  new TextDecoder().decode(encodeSummary(weekOf(periodId, wentWell)));

export async function sealed(
  ports: Ports,
  id: string,
  periodId = "2026-W46",
  wentWell?: string,
  team = settings.team,
) {
  return valueOf(await sealSummary(ports, { id, team, payload: payloadOf(periodId, wentWell) }));
}

/** Reads one envelope as a manager. */
export async function readOne(
  ports: Ports,
  envelope: string,
  folder: string | null = null,
  period: string | null = null,
): Promise<Awaited<Answer<Extract<EnvelopeRead, { read: true }>>>> {
  const bytes = fromBase64Url(envelope) ?? new Uint8Array();
  const answer = await readEnvelopes(ports, settings.team, [{ bytes, folder, period }]);
  if (!answer.ok) return answer;
  const [result] = answer.value;
  return result?.read ? accepted(result) : refused(result?.why ?? "none");
}
