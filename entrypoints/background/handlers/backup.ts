import { backupPiece } from "@/lib/app/backup/backup";
import { previewRestore } from "@/lib/app/backup/changes";
import { applyRestore } from "@/lib/app/backup/restore";
import { restoreShare } from "@/lib/app/backup/running-restores";
import { cancelRestore, stageRestore } from "@/lib/app/backup/stage";
import { latestRestore, undoRestore } from "@/lib/app/backup/undo-restore";
import type { notebookContract } from "@/lib/messages/notebook-contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { open } from "../journal";
import { putUpMenu } from "../menu";
import { told } from "./told";

/** The journal as a file, and back. */
export const backupHandlers = {
  "backup.read": async ({ cursor }) => succeed(await backupPiece(await open(), cursor)),
  "restore.stage": async (piece) => stageRestore(await open(), piece),
  "restore.preview": async ({ restore, origin }) => previewRestore(await open(), restore, origin),
  "restore.apply": async ({ restore, timeZone, origin }) => {
    const applied = await told("everything", applyRestore(await open(), restore, timeZone, origin));
    await putUpMenu();
    return applied;
  },
  "restore.progress": ({ restore }) => succeed(restoreShare(restore)),
  "restore.cancel": async ({ restore }) => cancelRestore(await open(), restore),
  "restore.latest": async () => succeed(await latestRestore(await open())),
  "restore.undo": async ({ restore }) => {
    const undone = await told("everything", undoRestore(await open(), restore));
    await putUpMenu();
    return undone;
  },
} satisfies Partial<Handlers<typeof notebookContract>>;
