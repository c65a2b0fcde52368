import type { Outcome } from "@/components/team/team-acts";
import { fileNameOf, isPassing, type Outbox } from "@/lib/sharing/carriers/carrier";
import { createFolderOutbox } from "@/lib/sharing/carriers/folder";
import { type Patience, withPatience } from "@/lib/sharing/carriers/retry";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { tidy } from "@/lib/sharing/tidy";
import { type PlaceRemark, placeRemarks } from "@/lib/team/place-remarks";
import type { MembershipView, SealedView } from "@/lib/views/team";
import { requestSite } from "./permissions";
import { saveFile } from "./save-file";
import { sendTeam } from "./team-desk";
import { sendLater } from "./team-queue";

export const done: Outcome = { done: true };
export const notDone = (why: string): Outcome => ({ done: false, why });

export const patience: Patience = {
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

/** The folder that a person picks, or the name of the sentence that says why there is none. Must be called in the click. */
export async function pickFolder(mode: "read" | "readwrite"): Promise<FileSystemDirectoryHandle | string> {
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
  let remarks: readonly PlaceRemark[] = [];
  if (outbox === "file") {
    saveFile(new Blob([bytes]), `${name.period}.r${name.revision}.cairn`);
  } else {
    const put = await withPatience(() => outbox.put(name, bytes), patience);
    remarks = placeRemarks(await outbox.about());
    if (!put.ok) {
      if (isPassing(put.problem) && membership.carrier.type === "webdav") await sendLater();
      return { ...notDone(`problem-${put.problem}`), remarks };
    }
    const expired = await sendTeam("share.expired", { team: membership.team });
    const over = new Set(expired.ok ? expired.value.map((one) => fileNameOf(one)) : []);
    await tidy(outbox, name, (one) => over.has(fileNameOf(one)));
  }
  await sendTeam("summary.delivered", { id: sealed.id });
  return { ...done, remarks };
}
