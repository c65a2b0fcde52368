import { dayView } from "@/lib/app/day/day-view";
import { correctAction } from "@/lib/app/log/correct-action";
import { expectContact } from "@/lib/app/log/store-usual-click";
import { markVoided } from "@/lib/app/log/void-action";
import { readingOfTab } from "@/lib/app/page/page-reported";
import { identityOfReading } from "@/lib/app/people/identity-of-reading";
import { confirmProposal, dismissProposal } from "@/lib/app/proposals/proposals";
import { governed, readPolicy } from "@/lib/app/policy/policy";
import { readSettings } from "@/lib/app/settings/settings";
import { whoIsOnScreen } from "@/lib/app/screen/who-is-on-screen";
import type { contract } from "@/lib/messages/contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { logOnTab } from "../log-on-tab";
import { open } from "../journal";
import { told } from "./told";

/** The day's own messages: who is on screen, the log and its undo, and the settings that every page starts with. */
export const logHandlers = {
  "screen.get": async ({ tabId }) => {
    const reading = await readingOfTab(tabId);
    // The click that may follow finds its person's hashes made, and knows whom to ask after.
    const identity = identityOfReading(reading);
    const shown = await whoIsOnScreen(await open(), reading);
    if (shown.contact?.id) expectContact(await identity, shown.contact.id);
    return succeed(shown);
  },
  "day.get": async () => succeed(await dayView(await open())),
  "action.log": (asked) => logOnTab(asked),
  "action.correct": async ({ id, patch }) => told("log", correctAction(await open(), id, patch)),
  "action.void": ({ id, at }) => told("log", markVoided(open, id, at)),
  "action.unvoid": ({ id }) => told("log", markVoided(open, id, null)),
  "proposal.confirm": async ({ id }) => told("log", confirmProposal(await open(), id)),
  "proposal.dismiss": async ({ id }) => told("proposals", dismissProposal(await open(), id)),
  "settings.get": async () => succeed(governed(await readSettings(await open()), await readPolicy())),
} satisfies Partial<Handlers<typeof contract>>;
