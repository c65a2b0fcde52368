import type { contract } from "@/lib/messages/contract";
import type { Handlers } from "@/lib/messages/serve";
import { cardHandlers } from "./card";
import { logHandlers } from "./log";
import { peopleHandlers } from "./people";
import { tabHandlers } from "./tabs";

/** One handler for every everyday message; a missing one does not compile. */
export const handlers: Handlers<typeof contract> = {
  ...logHandlers,
  ...cardHandlers,
  ...peopleHandlers,
  ...tabHandlers,
};
