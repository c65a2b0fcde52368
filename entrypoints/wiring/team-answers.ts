import type { Outcome } from "@/components/team/team-acts";
import {
  answersFolder,
  type EnvelopeName,
  type Outbox,
  practicesFolder,
} from "@/lib/sharing/carriers/carrier";
import { createFolderOutbox } from "@/lib/sharing/carriers/folder";
import { withPatience } from "@/lib/sharing/carriers/retry";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { tidy } from "@/lib/sharing/tidy";
import { isAfter } from "@/lib/team/day-name";
import { placeRemarks } from "@/lib/team/place-remarks";
import type { OwnTeamView, SealedView } from "@/lib/views/team";
import { requestSite } from "./permissions";
import { saveFile } from "./save-file";
import { done, notDone, patience, pickFolder } from "./team-carrier";

/** The folders that a manager writes and the people read; a file where the team has none. Must be called in the click. */
async function wayBack(team: OwnTeamView): Promise<((folder: string) => Outbox) | "file" | Outcome> {
  const { carrier, place } = team;
  if (carrier.type === "folder") {
    const picked = await pickFolder("readwrite");
    return typeof picked === "string" ? notDone(picked) : (folder) => createFolderOutbox(picked, folder);
  }
  if (carrier.type === "file" || carrier.answersUrl === undefined) return "file";
  if (!place) return notDone("no-place");
  if (!(await requestSite(new URL(carrier.answersUrl).origin))) return notDone("no-permission");
  const { createWebDavOutbox } = await import("@/lib/sharing/carriers/webdav");
  const answers = { ...place, url: carrier.answersUrl };
  return (folder) => createWebDavOutbox(answers, `/${folder}`);
}

/** Carries what was agreed to one person. Must be called in the click. What has expired there is taken away. */
export async function carryAnswer(
  team: OwnTeamView,
  person: string,
  sealing: () => Promise<SealedView | Outcome>,
): Promise<Outcome> {
  const way = await wayBack(team);
  if (typeof way === "object") return way;
  const sealed = await sealing();
  if ("done" in sealed) return sealed;
  if (way === "file") {
    const bytes = fromBase64Url(sealed.envelope);
    if (bytes) saveFile(new Blob([bytes]), `${sealed.period}-agreed.cairn`);
    return bytes ? done : notDone("refused-damaged");
  }
  const oldest = new Date(Date.parse(sealed.period) - team.keepDays * 86_400_000).toISOString().slice(0, 10);
  return layDown(way(answersFolder(person)), sealed, ({ period }) => period < oldest);
}

/** Carries what a manager published to all of a team: it takes the place of what lay there. Must be called in the click. */
export async function carryPractices(
  team: OwnTeamView,
  sealing: () => Promise<SealedView | Outcome>,
): Promise<Outcome> {
  const way = await wayBack(team);
  if (typeof way === "object") return way;
  if (way === "file") return notDone("no-answers-place");
  const sealed = await sealing();
  if ("done" in sealed) return sealed;
  return layDown(way(practicesFolder(sealed.sender)), sealed, (name) => isAfter(sealed, name));
}

async function layDown(
  outbox: Outbox,
  { envelope, period, revision }: SealedView,
  isOver: (name: EnvelopeName) => boolean,
): Promise<Outcome> {
  const bytes = fromBase64Url(envelope);
  if (!bytes) return notDone("refused-damaged");
  const name = { period, revision };
  const put = await withPatience(() => outbox.put(name, bytes), patience);
  const remarks = placeRemarks(await outbox.about());
  if (!put.ok) return { ...notDone(`problem-${put.problem}`), remarks };
  await tidy(outbox, name, isOver);
  return { ...done, remarks };
}
