import type { Outcome } from "@/components/team/team-acts";
import { fileNameOf, isPassing, type Outbox } from "@/lib/sharing/carriers/carrier";
import { createFolderOutbox } from "@/lib/sharing/carriers/folder";
import { fromBase64Url } from "@/lib/sharing/envelope-format";
import { type MailDraft, mailDraft } from "@/lib/sharing/mail-draft";
import type { MembershipView, SealedView } from "@/lib/views/team";
import { saveFile } from "./save-file";
import { sendTeam } from "./team-desk";
import { done, notDone } from "./team-outcome";
import { sendLater } from "./team-queue";
import { layDown, wayTo } from "./team-way";

/** A sender's way out, or why there is none. Must be called in the click. */
async function outboxOf({ carrier, place, sender }: MembershipView): Promise<Outbox | "file" | Outcome> {
  if (carrier.type === "file") return "file";
  const way = await wayTo(carrier.type, place, "readwrite");
  if ("done" in way) return way;
  if ("folder" in way) return createFolderOutbox(way.folder, sender);
  const { createWebDavOutbox } = await import("@/lib/sharing/carriers/webdav");
  return createWebDavOutbox(way.server);
}

/** What a mail says beside the envelope that is attached to it. */
export type MailWords = Pick<MailDraft, "subject" | "words">;

/**
 * Carries a sealed envelope to where it goes and says so only when it lies there. What it makes void is taken away.
 * @param sealing asked for after the browser's question, which must come in the click itself
 * @param mail where it goes by hand: as a mail with the envelope attached, and not as the bare file
 */
export async function carry(
  membership: MembershipView,
  sealing: () => Promise<SealedView | Outcome>,
  mail: MailWords | null = null,
): Promise<Outcome> {
  const outbox = await outboxOf(membership);
  if (typeof outbox === "object" && "done" in outbox) return outbox;
  const sealed = await sealing();
  if ("done" in sealed) return sealed;
  const outcome = outbox === "file" ? saveEnvelope(sealed, mail) : await send(outbox, sealed, membership);
  if (outcome.done) await sendTeam("summary.delivered", { id: sealed.id });
  return outcome;
}

function saveEnvelope(sealed: SealedView, mail: MailWords | null): Outcome {
  const bytes = fromBase64Url(sealed.envelope);
  if (!bytes) return notDone("refused-damaged");
  const name = fileNameOf(sealed);
  if (mail) {
    const draft = mailDraft({ ...mail, file: { name, bytes } });
    saveFile(new Blob([draft], { type: "message/rfc822" }), `${name}.eml`);
  } else saveFile(new Blob([bytes]), name);
  return done;
}

async function send(outbox: Outbox, sealed: SealedView, { team, carrier }: MembershipView): Promise<Outcome> {
  const expired = await sendTeam("share.expired", { team });
  const over = new Set(expired.ok ? expired.value.map((one) => fileNameOf(one)) : []);
  const { outcome, problem } = await layDown(outbox, sealed, (one) => over.has(fileNameOf(one)));
  if (problem && isPassing(problem) && carrier.type === "webdav") await sendLater();
  return outcome;
}
