import { findActions } from "@/lib/app/journal/find-actions";
import { notebookContract } from "@/lib/messages/notebook-contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { open } from "../journal";
import { serveOwnPages } from "../serve-own-pages";
import { backupHandlers } from "./backup";
import { coachHandlers } from "./coach";
import { settingsHandlers } from "./settings";

/** One handler for every message of the notebook; a missing one does not compile. */
export const notebookHandlers: Handlers<typeof notebookContract> = {
  "journal.find": async (wanted) => succeed(await findActions((await open()).database, wanted)),
  ...coachHandlers,
  ...settingsHandlers,
  ...backupHandlers,
};

/** Answers the notebook's rooms and the welcome. */
export const serveNotebook = serveOwnPages(notebookContract, notebookHandlers);
