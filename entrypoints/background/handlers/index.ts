import type { contract } from "@/lib/messages/contract";
import type { Handlers } from "@/lib/messages/serve";
import { backupHandlers } from "./backup";
import { coachHandlers } from "./coach";
import { logHandlers } from "./log";
import { peopleHandlers } from "./people";
import { pipelineHandlers } from "./pipeline";
import { settingsHandlers } from "./settings";
import { tabHandlers } from "./tabs";

/** One handler for every message of the contract; a missing one does not compile. */
export const handlers: Handlers<typeof contract> = {
  ...logHandlers,
  ...coachHandlers,
  ...peopleHandlers,
  ...settingsHandlers,
  ...backupHandlers,
  ...pipelineHandlers,
  ...tabHandlers,
};
