import { plainSentence } from "@/lib/i18n/plain-sentences";
import { ownKindName, quickChoices } from "@/lib/model/quick-log";
import type { Settings } from "@/lib/model/settings";
import { onMenuChoice, showMenu } from "@/lib/platform/context-menu";
import { logOnTab } from "./log-on-tab";
import { outside } from "./journal";

/** Puts up the page's menu "Log in Cairn" with the quick choices and the person's own kinds of action. */
export async function putUpMenu({
  language,
  actionTypes = [],
}: Pick<Settings, "language" | "actionTypes">): Promise<void> {
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
