import { z } from "zod";
import { considerNudge } from "@/lib/app/nudges/consider-nudge";
import { nudgeSentence } from "@/lib/app/nudges/nudge-sentence";
import { readingOfTab } from "@/lib/app/page/page-reported";
import { readSettings } from "@/lib/app/settings/settings";
import type { BreakpointKind } from "@/lib/coach/nudges/moment";
import { loadLanguage } from "@/lib/i18n/load-language";
import { createTranslator } from "@/lib/i18n/translate";
import { broadcast } from "@/lib/messages/broadcast";
import { drawCoin } from "@/lib/platform/coin";
import { notify } from "@/lib/platform/notify";
import { createSlot } from "@/lib/platform/storage";
import { storeFailure } from "@/lib/store/store-failure";
import { markNudged } from "./badge";
import { open, outside } from "./journal";

/** In the worker's session: when the tab in front was last changed. */
const stay = createSlot("session", "tab-since", z.number().nullable(), null);
const longStayMs = 10 * 60_000;

const breakpoints: Readonly<Record<string, BreakpointKind>> = {
  answered: "mail-sent",
  "reached-out": "mail-sent",
  "follow-up": "mail-sent",
  "call-in": "call-ended",
  "call-out": "call-ended",
  "meeting-booked": "call-ended",
  "quote-sent": "quote-saved",
};

/**
 * Something ended: a mail was sent, a call logged, a quotation saved. If the policy allows it, this is when Cairn
 * speaks: a dot on its button, the card on its pages, and a notification where that was switched on.
 */
export async function speakAfter(choice: string): Promise<void> {
  const kind = breakpoints[choice];
  if (kind) await speakAt(kind, false);
}

/** The same after ten minutes or more in one tab, unless a message is being written in the next. */
export async function speakAfterTab(tabId: number): Promise<void> {
  const atMs = outside.clock.now().epochMilliseconds;
  const before = await stay.get();
  await stay.set(atMs);
  if (before !== null && atMs - before >= longStayMs)
    await speakAt("tab-changed", (await readingOfTab(tabId))?.view === "compose");
}

async function speakAt(kind: BreakpointKind, isWriting: boolean): Promise<void> {
  try {
    const ports = await open();
    const nudge = await considerNudge(ports, kind, drawCoin, isWriting);
    if (!nudge) return;
    await markNudged(true);
    await broadcast({ type: "changed", what: "log" });
    if (!nudge.withNotification) return;
    const { language } = await readSettings(ports);
    await loadLanguage(language, "everyday");
    const t = createTranslator(language);
    await notify(t("nudges.notification-title"), await nudgeSentence(ports, t, nudge));
  } catch (error) {
    // A database that can't be opened says so itself where it matters; a nudge can always wait.
    if (!storeFailure(error)) throw error;
  }
}
