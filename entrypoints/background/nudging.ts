import { considerNudge } from "@/lib/app/nudges/consider-nudge";
import { nudgeSentence } from "@/lib/app/nudges/nudge-sentence";
import { readSettings } from "@/lib/app/settings/settings";
import type { BreakpointKind } from "@/lib/coach/nudges/moment";
import { loadLanguage } from "@/lib/i18n/load-language";
import { createTranslator } from "@/lib/i18n/translate";
import { broadcast } from "@/lib/messages/broadcast";
import { drawCoin } from "@/lib/platform/coin";
import { notify } from "@/lib/platform/notify";
import { storeFailure } from "@/lib/store/store-failure";
import { markNudged } from "./badge";
import { open } from "./journal";

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

/**
 * The same at a breakpoint that is known.
 * @param isWriting whether a message is being written on the page in front
 */
export async function speakAt(kind: BreakpointKind, isWriting: boolean): Promise<void> {
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
