import type { Outcome } from "@/components/team/team-acts";
import type { CarrierProblem, EnvelopeName, Inbox, Outbox } from "@/lib/sharing/carriers/carrier";
import { createFolderInbox } from "@/lib/sharing/carriers/folder";
import { withPatience } from "@/lib/sharing/carriers/retry";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { tidy } from "@/lib/sharing/tidy";
import { placeRemarks } from "@/lib/team/place-remarks";
import type { CarrierChoice, OwnPlace, SealedView } from "@/lib/views/team";
import { requestSite } from "./permissions";
import { done, notDone, patience } from "./team-outcome";

/** Where a team's files lie: a folder that was picked, or a server that the browser lets Cairn reach. */
export type Way = { readonly folder: FileSystemDirectoryHandle } | { readonly server: OwnPlace };
type Mode = "read" | "readwrite";

/** Chromium's way to a shared folder; other browsers have none. */
interface FolderPicker {
  showDirectoryPicker?: (options: { id: string; mode: Mode }) => Promise<FileSystemDirectoryHandle>;
}

async function pickedFolder(mode: Mode): Promise<Way | Outcome> {
  // The DOM's types do not know the picker, for not every browser has it.
  const picker = (window as FolderPicker).showDirectoryPicker;
  if (!picker) return notDone("no-folder-here");
  try {
    return { folder: await picker({ id: "cairn-team", mode }) };
  } catch {
    return notDone("not-picked");
  }
}

/** The way to where a team's files lie, or why there is none. Asks the person: must be called in the click. */
export async function wayTo(
  type: Exclude<CarrierChoice["type"], "file">,
  place: OwnPlace | null,
  mode: Mode,
): Promise<Way | Outcome> {
  if (type === "folder") return pickedFolder(mode);
  if (!place) return notDone("no-place");
  if (!(await requestSite(new URL(place.url).origin))) return notDone("no-permission");
  return { server: place };
}

/** The way to what a manager lays down for the people of a team; "file" where the team has none. Must be called in the click. */
export async function wayBack(
  { carrier, place }: { carrier: CarrierChoice; place: OwnPlace | null },
  mode: Mode,
): Promise<Way | "file" | Outcome> {
  if (carrier.type === "folder") return wayTo("folder", null, mode);
  if (carrier.type === "file" || carrier.answersUrl === undefined) return "file";
  return wayTo("webdav", place && { ...place, url: carrier.answersUrl }, mode);
}

/** What lies there to be read. */
export async function inboxAt(way: Way): Promise<Inbox> {
  if ("folder" in way) return createFolderInbox(way.folder);
  const { createWebDavInbox } = await import("@/lib/sharing/carriers/webdav");
  return createWebDavInbox(way.server);
}

/**
 * Lays an envelope down, and takes away what is over there then.
 * @returns how it went, and what stood in the way of it
 */
export async function layDown(
  outbox: Outbox,
  { envelope, period, revision }: SealedView,
  isOver: (name: EnvelopeName) => boolean,
): Promise<{ outcome: Outcome; problem: CarrierProblem | null }> {
  const bytes = fromBase64Url(envelope);
  if (!bytes) return { outcome: notDone("refused-damaged"), problem: null };
  const name = { period, revision };
  const put = await withPatience(() => outbox.put(name, bytes), patience);
  const remarks = placeRemarks(await outbox.about());
  if (!put.ok) return { outcome: { ...notDone(`problem-${put.problem}`), remarks }, problem: put.problem };
  await tidy(outbox, name, isOver);
  return { outcome: { ...done, remarks }, problem: null };
}
