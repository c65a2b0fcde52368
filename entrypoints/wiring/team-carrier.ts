import type { EnvelopeSeen, Outcome } from "@/components/team/team-acts";
import type { Inbox, Outbox } from "@/lib/sharing/carriers/carrier";
import { createFolderInbox, createFolderOutbox } from "@/lib/sharing/carriers/folder";
import { type Patience, withPatience } from "@/lib/sharing/carriers/retry";
import { fromBase64Url, maxEnvelopeBytes, toBase64Url } from "@/lib/sharing/envelope-format";
import { tidy } from "@/lib/sharing/tidy";
import type { MembershipView, OwnTeamView, ReceivedView, SealedView } from "@/lib/views/team";
import { requestSite } from "./permissions";
import { saveFile } from "./save-file";
import { sendTeam } from "./team-desk";

export const done: Outcome = { done: true };
export const notDone = (why: string): Outcome => ({ done: false, why });

const patience: Patience = {
  wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  random: Math.random,
  tries: 3,
  firstMs: 1_000,
};

/** Chromium's way to a shared folder; other browsers have none. */
interface FolderPicker {
  showDirectoryPicker?: (options: {
    id: string;
    mode: "read" | "readwrite";
  }) => Promise<FileSystemDirectoryHandle>;
}

async function pickFolder(mode: "read" | "readwrite"): Promise<FileSystemDirectoryHandle | string> {
  // The DOM's types do not know the picker, for not every browser has it.
  const picker = (window as FolderPicker).showDirectoryPicker;
  if (!picker) return "no-folder-here";
  try {
    return await picker({ id: "cairn-team", mode });
  } catch {
    return "not-picked";
  }
}

/** A sender's way out, or why there is none. Asks the browser's question: must be called in the click. */
export async function outboxOf(membership: MembershipView): Promise<Outbox | "file" | Outcome> {
  const { carrier, place } = membership;
  if (carrier.type === "file") return "file";
  if (carrier.type === "folder") {
    const picked = await pickFolder("readwrite");
    return typeof picked === "string" ? notDone(picked) : createFolderOutbox(picked, membership.sender);
  }
  if (!place) return notDone("no-place");
  if (!(await requestSite(new URL(place.url).origin))) return notDone("no-permission");
  const { createWebDavOutbox } = await import("@/lib/sharing/carriers/webdav");
  return createWebDavOutbox(place);
}

const isOutcome = (value: Outbox | "file" | Outcome): value is Outcome =>
  typeof value === "object" && "done" in value;

/**
 * Carries a sealed envelope to where it goes and says so only when it lies there. What it makes void is taken away.
 * @param sealed asked for after the browser's question, which must come in the click itself
 */
export async function carry(
  membership: MembershipView,
  sealing: () => Promise<SealedView | Outcome>,
): Promise<Outcome> {
  const outbox = await outboxOf(membership);
  if (isOutcome(outbox)) return outbox;
  const sealed = await sealing();
  if ("done" in sealed) return sealed;
  const bytes = fromBase64Url(sealed.envelope);
  if (!bytes) return notDone("refused-damaged");
  const name = { period: sealed.period, revision: sealed.revision };
  if (outbox === "file") {
    saveFile(new Blob([bytes]), `${name.period}.r${name.revision}.cairn`);
  } else {
    const put = await withPatience(() => outbox.put(name, bytes), patience);
    if (!put.ok) return notDone(`problem-${put.problem}`);
    await tidy(outbox, name, () => false);
  }
  await sendTeam("summary.delivered", { id: sealed.id });
  return done;
}

/** Reads one envelope in a team that one leads. */
async function read(
  team: string,
  bytes: Uint8Array,
  place: { folder: string; period: string } | null,
): Promise<Outcome> {
  const answer = await sendTeam("envelope.read", {
    team,
    envelope: toBase64Url(bytes),
    folder: place?.folder ?? null,
    period: place?.period ?? null,
  });
  if (!answer.ok) return notDone("refused-damaged");
  return answer.value.accepted ? done : notDone(answer.value.why);
}

/** Reads envelopes that were handed over as files. A file beyond any envelope's size is not even loaded. */
export async function readFiles(team: string, files: readonly File[]): Promise<EnvelopeSeen[]> {
  const seen: EnvelopeSeen[] = [];
  for (const file of files) {
    const outcome =
      file.size > maxEnvelopeBytes
        ? notDone("refused-too-large")
        : await read(team, new Uint8Array(await file.arrayBuffer()), null);
    seen.push({ name: file.name, outcome });
  }
  return seen;
}

/** Reads all that is new in the team's folder or on its server. Must be called in the click. */
export async function readCarrier(
  team: OwnTeamView,
  known: readonly ReceivedView[],
): Promise<EnvelopeSeen[]> {
  const inbox = await inboxOf(team);
  if ("done" in inbox) return [{ name: team.teamName, outcome: inbox }];
  const senders = await withPatience(() => inbox.senders(), patience);
  if (!senders.ok) return [{ name: team.teamName, outcome: notDone(`problem-${senders.problem}`) }];
  const seen: EnvelopeSeen[] = [];
  for (const folder of senders.value) {
    seen.push(...(await readFolder(team, inbox, folder, known)));
  }
  return seen;
}

async function inboxOf(team: OwnTeamView): Promise<Inbox | Outcome> {
  if (team.carrier.type === "folder") {
    const picked = await pickFolder("read");
    return typeof picked === "string" ? notDone(picked) : createFolderInbox(picked);
  }
  if (!team.place) return notDone("no-place");
  if (!(await requestSite(new URL(team.place.url).origin))) return notDone("no-permission");
  const { createWebDavInbox } = await import("@/lib/sharing/carriers/webdav");
  return createWebDavInbox(team.place);
}

/** The newest revision of each period in one person's folder; what was read before is passed over. */
async function readFolder(
  team: OwnTeamView,
  inbox: Inbox,
  folder: string,
  known: readonly ReceivedView[],
): Promise<EnvelopeSeen[]> {
  const listed = await withPatience(() => inbox.list(folder), patience);
  if (!listed.ok) {
    // A folder that is someone else's business is no envelope's.
    return listed.problem === "forbidden"
      ? []
      : [{ name: folder, outcome: notDone(`problem-${listed.problem}`) }];
  }
  const sender = team.members.find((one) => one.folder === folder || one.fingerprint === folder)?.fingerprint;
  const newest = new Map<string, number>();
  for (const { period, revision } of listed.value)
    newest.set(period, Math.max(newest.get(period) ?? 0, revision));
  const seen: EnvelopeSeen[] = [];
  for (const [period, revision] of newest) {
    const before = known.find((one) => one.sender === sender && one.period === period);
    if (before && before.revision >= revision) continue;
    const got = await withPatience(() => inbox.get(folder, { period, revision }), patience);
    const outcome = got.ok
      ? await read(team.team, got.value, { folder, period })
      : notDone(`problem-${got.problem}`);
    // A withdrawal that was read before lies there still: nothing new.
    if (!outcome.done && outcome.why === "refused-replayed") continue;
    seen.push({ name: `${folder} ${period}`, outcome });
  }
  return seen;
}
