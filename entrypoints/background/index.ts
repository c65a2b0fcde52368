import { defineBackground } from "wxt/utils/define-background";
import { reconcileSites } from "@/lib/app/sites/sites";
import { sitesKnown } from "@/lib/app/sites/taught-sites";
import { censoredPage } from "@/lib/app/page/inspect-page";
import { noteFailure } from "@/lib/app/page/site-failures";
import { governed, isForbidden, readPolicy } from "@/lib/app/policy/policy";
import { plainSentence } from "@/lib/i18n/plain-sentences";
import { readSettings } from "@/lib/app/settings/settings";
import { broadcast } from "@/lib/messages/broadcast";
import { contract } from "@/lib/messages/contract";
import { defaultSettings } from "@/lib/model/settings";
import { onNotificationPressed } from "@/lib/platform/notify";
import { listenOnLines } from "@/lib/platform/line";
import { listenForMessages, onInstalled } from "@/lib/platform/runtime";
import { onManagedChange } from "@/lib/platform/managed-storage";
import { onAccessChange, runNotices } from "@/lib/platform/site-access";
import { openOwnPage } from "@/lib/platform/tabs";
import { handlers } from "./handlers";
import { keepRoutinesOf } from "./kept-by-visit";
import { open, outside } from "./journal";
import { noticeSent, takeBack } from "./log-on-tab";
import { listenToMenu } from "./menu";
import { listenToPages } from "./page-messages";
import { followTabs } from "./page-tabs";
import { followPolicy, listenToAlarms, putRight } from "./schedule";
import { serveSeldom } from "./seldom";
import { serveOwnPages } from "./serve-own-pages";

/** Every listener is registered before anything is awaited, so that a worker that wakes hears what woke it. */
export default defineBackground(() => {
  const serveEveryday = serveOwnPages(contract, handlers);
  listenOnLines((message, sender) => serveEveryday(message, sender) ?? serveSeldom(message, sender));
  listenForMessages(serveEveryday);
  listenForMessages(serveSeldom);
  listenForMessages(
    listenToPages({
      nowMs: () => outside.clock.now().epochMilliseconds,
      texts: launcherTexts,
      sites: () => sitesKnown(open),
      isAllowed: async (origin) => !isForbidden(await readPolicy(), origin),
      siteFailed: (tabId, failure) =>
        void noteFailure({ ...failure, at: outside.clock.now().toString() }, () => censoredPage(tabId)),
      watchNotices: (tabId) => void runNotices(tabId),
      screenChanged: (tabId) => {
        void broadcast({ type: "changed", what: "screen", tabId });
        void keepRoutinesOf(tabId);
      },
      messageSent: noticeSent,
      messageTakenBack: takeBack,
    }),
  );
  listenToMenu();
  listenToAlarms();
  followTabs();
  onAccessChange(() => void reconcileSites());
  onManagedChange(() => void followPolicy().then(() => broadcast({ type: "changed", what: "everything" })));
  onNotificationPressed(() => void openOwnPage("coach.html"));
  onInstalled((reason) => {
    if (reason === "install") void openOwnPage("welcome.html");
  });
  void putRight();
});

/** The launcher's words; without the database the browser's language. */
async function launcherTexts() {
  const language = await open()
    .then(readSettings)
    .catch(() => defaultSettings(outside.browserLanguage, outside.clock.timeZone()))
    .then(async (settings) => governed(settings, await readPolicy()).language);
  const say = plainSentence(language);
  return {
    open: say("launcher.open"),
    frame: say("launcher.frame"),
    refresh: say("launcher.refresh"),
    refused: say("launcher.refused"),
  };
}
