import { plainSentence } from "@/lib/i18n/plain-sentences";
import { quickChoices } from "@/lib/model/quick-log";
import type { Language } from "@/lib/model/settings";
import { onMenuChoice, showMenu } from "@/lib/platform/context-menu";
import { logOnTab } from "./log-on-tab";
import { outside } from "./journal";

/** Puts up the page's menu "Log in Cairn" with the quick choices, in one language. */
export async function putUpMenu(language: Language): Promise<void> {
  const say = plainSentence(language);
  const entries = quickChoices.map(({ id }) => ({ id, title: say(`choices.${id}`) }));
  await showMenu(say("common.log-in-cairn"), entries);
}

/** Logs what was chosen in the menu. Call synchronously. */
export function listenToMenu(): void {
  onMenuChoice((choice, tabId) => {
    const id = outside.createId();
    void logOnTab({ id, choice, at: outside.clock.now().toString(), tabId });
  });
}
