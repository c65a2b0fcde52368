import type { Click } from "@/lib/app/log/click";
import { type Logged, logAction } from "@/lib/app/log/log-action";
import { markVoided } from "@/lib/app/log/void-action";
import type { SentMessage } from "@/lib/app/page/message-sent";
import { readingOfTab } from "@/lib/app/page/page-reported";
import { identify } from "@/lib/app/people/identity";
import { identityOfReading } from "@/lib/app/people/identity-of-reading";
import { withoutNeverLogged } from "@/lib/app/people/never-logged-people";
import { showsNeverLogged } from "@/lib/app/policy/never-logged";
import { readPolicy } from "@/lib/app/policy/policy";
import { clickOfNoticed, dismissProposal, propose } from "@/lib/app/proposals/proposals";
import { coversOrigin } from "@/lib/app/sites/enabled-origins";
import { readSettings, writtenInstant } from "@/lib/app/settings/settings";
import type { Result } from "@/lib/model/result";
import { showBadgeNow } from "./badge";
import { open, outside } from "./journal";
import { told } from "./handlers/told";

/** Logs a click with the person that the tab's page shows; the badge counts what has to wait for the database. */
export async function logOnTab(asked: {
  id: string;
  choice: string;
  at: string;
  tabId: number | null;
}): Promise<Result<Logged>> {
  const { id, choice, at } = asked;
  const who = await identityOfReading(await readingOfTab(asked.tabId));
  return store({ id, choice, at, who, source: "click", voidedAt: null });
}

async function store(click: Click): Promise<Result<Logged>> {
  const logged = await told("log", logAction(open, outside, click));
  if (logged.ok && logged.value.stored === "waiting") await showBadgeNow();
  if (logged.ok && logged.value.stored === "stored") void speak(click.choice);
  return logged;
}

/** A message was seen to go: proposed as one line, or logged at once where the person switched that on. */
export async function noticeSent(message: SentMessage): Promise<void> {
  if (showsNeverLogged(await readPolicy(), message.reading)) return;
  const ports = await open();
  const who = await identify(message.reading);
  if ((await withoutNeverLogged(ports.database, who)) !== who) return;
  const settings = await readSettings(ports);
  const at = writtenInstant(Temporal.Instant.fromEpochMilliseconds(message.atMs), settings);
  const noticed = { ...message, at, who };
  if (settings.autoLogOrigins.some((enabled) => coversOrigin(enabled, message.origin)))
    await store(clickOfNoticed(noticed));
  else {
    await told("proposals", propose(ports, noticed));
    void speak(message.choice);
  }
}

/** A message was taken back or did not go: its proposal goes, and where it was logged at once, it is undone. */
export async function takeBack(id: string): Promise<void> {
  await told("proposals", dismissProposal(await open(), id));
  await told("log", markVoided(open, id, outside.clock.now().toString()));
}

/** The coach may speak now: what weighs that is loaded after the click is stored. */
async function speak(choice: string): Promise<void> {
  const { speakAfter } = await import("./nudging");
  await speakAfter(choice);
}
