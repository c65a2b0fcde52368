import type { Outcome } from "@/components/team/team-acts";
import { answersFolder, type Outbox, practicesFolder } from "@/lib/sharing/carriers/carrier";
import { createFolderOutbox } from "@/lib/sharing/carriers/folder";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { isAfter } from "@/lib/team/day-name";
import type { OwnTeamView, SealedView } from "@/lib/views/team";
import { saveFile } from "./save-file";
import { done, notDone } from "./team-outcome";
import { layDown, type Way, wayBack } from "./team-way";

/** One of the folders that a manager writes and the people read. */
async function outboxIn(way: Way, folder: string): Promise<Outbox> {
  if ("folder" in way) return createFolderOutbox(way.folder, folder);
  const { createWebDavOutbox } = await import("@/lib/sharing/carriers/webdav");
  return createWebDavOutbox(way.server, `/${folder}`);
}

/** Carries what was agreed to one person. Must be called in the click. What has expired there is taken away. */
export async function carryAnswer(
  team: OwnTeamView,
  person: string,
  sealing: () => Promise<SealedView | Outcome>,
): Promise<Outcome> {
  const way = await wayBack(team, "readwrite");
  if (typeof way === "object" && "done" in way) return way;
  const sealed = await sealing();
  if ("done" in sealed) return sealed;
  if (way === "file") {
    const bytes = fromBase64Url(sealed.envelope);
    if (bytes) saveFile(new Blob([bytes]), `${sealed.period}-agreed.cairn`);
    return bytes ? done : notDone("refused-damaged");
  }
  const oldest = new Date(Date.parse(sealed.period) - team.keepDays * 86_400_000).toISOString().slice(0, 10);
  const outbox = await outboxIn(way, answersFolder(person));
  return (await layDown(outbox, sealed, ({ period }) => period < oldest)).outcome;
}

/** Carries what a manager published to all of a team: it takes the place of what lay there. Must be called in the click. */
export async function carryPractices(
  team: OwnTeamView,
  sealing: () => Promise<SealedView | Outcome>,
): Promise<Outcome> {
  const way = await wayBack(team, "readwrite");
  if (typeof way === "object" && "done" in way) return way;
  if (way === "file") return notDone("no-answers-place");
  const sealed = await sealing();
  if ("done" in sealed) return sealed;
  const outbox = await outboxIn(way, practicesFolder(sealed.sender));
  return (await layDown(outbox, sealed, (name) => isAfter(sealed, name))).outcome;
}
