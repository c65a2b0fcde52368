import type { Outcome } from "@/components/team/team-acts";
import { answersFolder, type Inbox, type Outbox } from "@/lib/sharing/carriers/carrier";
import { createFolderInbox, createFolderOutbox } from "@/lib/sharing/carriers/folder";
import { withPatience } from "@/lib/sharing/carriers/retry";
import { fromBase64Url, toBase64Url } from "@/lib/sharing/envelope-format";
import { tidy } from "@/lib/sharing/tidy";
import type { AgreementView, MembershipView, OwnTeamView, SealedView } from "@/lib/views/team";
import { requestSite } from "./permissions";
import { saveFile } from "./save-file";
import { done, notDone, patience, pickFolder } from "./team-carrier";
import { sendTeam } from "./team-desk";

/** A manager's way to one person: the folder that the manager writes and the person reads; a file where there is none. */
async function answersOutbox(team: OwnTeamView, person: string): Promise<Outbox | "file" | Outcome> {
  const { carrier, place } = team;
  if (carrier.type === "folder") {
    const picked = await pickFolder("readwrite");
    return typeof picked === "string" ? notDone(picked) : createFolderOutbox(picked, answersFolder(person));
  }
  if (carrier.type === "file" || carrier.answersUrl === undefined) return "file";
  if (!place) return notDone("no-place");
  if (!(await requestSite(new URL(carrier.answersUrl).origin))) return notDone("no-permission");
  const { createWebDavOutbox } = await import("@/lib/sharing/carriers/webdav");
  return createWebDavOutbox({ ...place, url: carrier.answersUrl }, `/${answersFolder(person)}`);
}

/** Carries what was agreed to one person. Must be called in the click. What has expired there is taken away. */
export async function carryAnswer(
  team: OwnTeamView,
  person: string,
  sealing: () => Promise<SealedView | Outcome>,
): Promise<Outcome> {
  const outbox = await answersOutbox(team, person);
  if (typeof outbox === "object" && "done" in outbox) return outbox;
  const sealed = await sealing();
  if ("done" in sealed) return sealed;
  const bytes = fromBase64Url(sealed.envelope);
  if (!bytes) return notDone("refused-damaged");
  const name = { period: sealed.period, revision: sealed.revision };
  if (outbox === "file") {
    saveFile(new Blob([bytes]), `${name.period}-agreed.cairn`);
    return done;
  }
  const put = await withPatience(() => outbox.put(name, bytes), patience);
  if (!put.ok) return notDone(`problem-${put.problem}`);
  const oldest = new Date(Date.parse(name.period) - team.keepDays * 86_400_000).toISOString().slice(0, 10);
  await tidy(outbox, name, ({ period }) => period < oldest);
  return done;
}

/** Reads what a manager laid down for oneself. Must be called in the click. */
export async function readAnswers(
  membership: MembershipView,
  known: readonly AgreementView[],
): Promise<Outcome> {
  const inbox = await answersInbox(membership);
  if ("done" in inbox) return inbox;
  const folder = answersFolder(membership.sender);
  const listed = await withPatience(() => inbox.list(folder), patience);
  if (!listed.ok) return notDone(listed.problem === "missing" ? "no-answers" : `problem-${listed.problem}`);
  const ids = new Set(known.map(({ id }) => id));
  const fresh = listed.value.filter(
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

async function answersInbox({ carrier, place }: MembershipView): Promise<Inbox | Outcome> {
  if (carrier.type === "folder") {
    const picked = await pickFolder("read");
    return typeof picked === "string" ? notDone(picked) : createFolderInbox(picked);
  }
  if (carrier.type === "file" || carrier.answersUrl === undefined) return notDone("no-answers-place");
  if (!place) return notDone("no-place");
  if (!(await requestSite(new URL(carrier.answersUrl).origin))) return notDone("no-permission");
  const { createWebDavInbox } = await import("@/lib/sharing/carriers/webdav");
  return createWebDavInbox({ ...place, url: carrier.answersUrl });
}
