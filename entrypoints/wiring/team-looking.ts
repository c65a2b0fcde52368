import type { Outcome } from "@/components/team/team-acts";
import {
  answersFolder,
  type EnvelopeName,
  type Inbox,
  practicesFolder,
} from "@/lib/sharing/carriers/carrier";
import { withPatience } from "@/lib/sharing/carriers/retry";
import { toBase64Url } from "@/lib/sharing/envelope-format";
import { isAfter } from "@/lib/team/day-name";
import { placeRemarks } from "@/lib/team/place-remarks";
import type { MembershipView } from "@/lib/views/team";
import type { AgreementView } from "@/lib/views/team-review";
import { sendTeam } from "./team-desk";
import { done, notDone, patience } from "./team-outcome";
import { inboxAt, wayBack } from "./team-way";

/** Reads what a manager laid down: for oneself what was agreed, and for the team practices. Must be called in the click. */
export async function lookFor(membership: MembershipView): Promise<Outcome> {
  const way = await wayBack(membership, "read");
  if (way === "file") return notDone("no-answers-place");
  if ("done" in way) return way;
  const inbox = await inboxAt(way);
  const known = await sendTeam("agreement.list", {});
  const outcomes = [
    await readAgreed(inbox, membership, known.ok ? known.value : []),
    await readPublished(inbox, membership),
  ];
  const failed = outcomes.find((outcome) => !outcome.done && outcome.why !== "no-answers");
  const outcome = failed ?? outcomes.find(({ done: isDone }) => isDone) ?? notDone("no-answers");
  return { ...outcome, remarks: placeRemarks(await inbox.about()) };
}

async function readAgreed(
  inbox: Inbox,
  membership: MembershipView,
  known: readonly AgreementView[],
): Promise<Outcome> {
  const folder = answersFolder(membership.sender);
  const listed = await listedIn(inbox, folder);
  if ("done" in listed) return listed;
  const ids = new Set(known.map(({ id }) => id));
  const fresh = listed.names.filter(
    ({ period, revision }) => !ids.has(`${membership.team} ${period} ${revision}`),
  );
  let outcome: Outcome = fresh.length > 0 ? done : notDone("no-answers");
  for (const name of fresh) {
    const got = await withPatience(() => inbox.get(folder, name), patience);
    if (!got.ok) return notDone(`problem-${got.problem}`);
    const answer = await sendTeam("agreement.read", { envelope: toBase64Url(got.value) });
    if (!answer.ok) return notDone("refused-damaged");
    if (!answer.value.accepted) outcome = notDone(answer.value.why);
  }
  return outcome;
}

/** The newest of what the manager published, where it was not read before. */
async function readPublished(inbox: Inbox, membership: MembershipView): Promise<Outcome> {
  const folder = practicesFolder(membership.managerSender);
  const listed = await listedIn(inbox, folder);
  if ("done" in listed) return listed;
  const { practicesRead, team } = membership;
  const [newest] = [...listed.names].sort((a, b) => (isAfter(a, b) ? -1 : 1));
  if (!newest || (practicesRead && !isAfter(newest, practicesRead))) return notDone("no-answers");
  const got = await withPatience(() => inbox.get(folder, newest), patience);
  if (!got.ok) return notDone(`problem-${got.problem}`);
  const answer = await sendTeam("practice.read", {
    team,
    envelope: got.value,
    place: { period: newest.period, revision: newest.revision },
  });
  if (!answer.ok) return notDone("refused-damaged");
  if (!answer.value.accepted) return notDone(answer.value.why);
  return answer.value.value > 0 ? done : notDone("no-answers");
}

async function listedIn(inbox: Inbox, folder: string): Promise<{ names: readonly EnvelopeName[] } | Outcome> {
  const listed = await withPatience(() => inbox.list(folder), patience);
  if (listed.ok) return { names: listed.value };
  return notDone(listed.problem === "missing" ? "no-answers" : `problem-${listed.problem}`);
}
