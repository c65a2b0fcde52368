import { governed, readPolicy } from "@/lib/app/policy/policy";
import { readSettings } from "@/lib/app/settings/settings";
import { plainSentence } from "@/lib/i18n/plain-sentences";
import { ownKindName, quickChoices } from "@/lib/model/quick-log";
import { onMenuChoice, showMenu } from "@/lib/platform/context-menu";
import { logOnTab } from "./log-on-tab";
import { open, outside } from "./journal";

/**
 * Puts up the page's menu "Log in Cairn" with the quick choices and the person's own kinds of action, by the settings
 * and what the organisation set of them. Throws what the database throws.
 */
export async function putUpMenu(): Promise<void> {
  const { language, actionTypes = [] } = governed(await readSettings(await open()), await readPolicy());
  const say = plainSentence(language);
  const offered = quickChoices.map(({ id }) => ({ id: id as string, title: say(`choices.${id}`) }));
  const own = actionTypes.map(({ kind }) => ({ id: kind, title: ownKindName(kind) }));
  await showMenu(say("common.log-in-cairn"), [...offered, ...own]);
}

/** Logs what was chosen in the menu. Call synchronously. */
export function listenToMenu(): void {
  onMenuChoice((choice, tabId) => {
    const id = outside.createId();
    void logOnTab({ id, choice, at: outside.clock.now().toString(), tabId });
  });
}
