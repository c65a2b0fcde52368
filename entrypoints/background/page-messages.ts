import { browser } from "wxt/browser";
import { hasFrameSpoken, frameClosed, frameOpened } from "@/lib/app/page/frame";
import { keepLauncherPlace, launcherPlace } from "@/lib/app/page/launcher-place";
import { messageSending, messageSettled, type SentMessage } from "@/lib/app/page/message-sent";
import { cornerOf, pageOpened, planOf } from "@/lib/app/page/page-opened";
import { noticePlanOf, pageNoticed } from "@/lib/app/page/page-noticed";
import { pageLeft, pageReported } from "@/lib/app/page/page-reported";
import { envelope } from "@/lib/messages/envelope";
import { type LauncherTexts, pageContract } from "@/lib/messages/page-contract";
import { contentScriptsOnly } from "@/lib/messages/senders";
import { type Handlers, serve } from "@/lib/messages/serve";
import type { Site } from "@/lib/sites/site";
import { fail, type Result, succeed } from "@/lib/model/result";
import type { MessageListener, Sender } from "@/lib/platform/runtime";

/** What the pages' handlers are given. */
export interface PagePorts {
  /** The present, in milliseconds since the epoch. */
  nowMs(): number;
  texts(): Promise<LauncherTexts>;
  /** The sites that Cairn knows here, what the person taught first. */
  sites(): Promise<readonly Site[]>;
  /** Whether the organisation lets Cairn be on this origin. */
  isAllowed(origin: string): Promise<boolean>;
  /** A site's own code failed over the page of a tab. */
  siteFailed(tabId: number, failure: { readonly site: string; readonly what: string }): void;
  /** The page of a tab is one on which calls, meetings or moves are to be noticed. */
  watchNotices(tabId: number): void;
  /** What is on screen in a tab changed. */
  screenChanged(tabId: number): void;
  /** A message was seen to go: propose it, or log it where the person switched that on. */
  messageSent(message: SentMessage): Promise<void>;
  /** A message was taken back, or did not go: what was proposed under its id goes too. */
  messageTakenBack(id: string): Promise<void>;
}

/** The tab that a content script speaks from and the origin of its page, both as the browser states them. */
function placeOf(sender: Sender): { tabId: number; origin: string } | null {
  const origin = URL.parse(sender.url ?? "")?.origin;
  return sender.tab?.id === undefined || origin === undefined ? null : { tabId: sender.tab.id, origin };
}

function handlersFor(ports: PagePorts): Handlers<typeof pageContract> {
  /** Runs in the sender's tab; a URL of another origin than the sender's own page is refused. */
  const inTab = async <Value>(
    sender: Sender,
    url: string | null,
    run: (tabId: number, origin: string) => Promise<Value>,
  ): Promise<Result<Value>> => {
    const place = placeOf(sender);
    if (!place || (url !== null && URL.parse(url)?.origin !== place.origin)) return fail("not-allowed");
    return succeed(await run(place.tabId, place.origin));
  };
  const settled = (sender: Sender, id: string, went: boolean) =>
    inTab(sender, null, async (tabId) => {
      const sent = await messageSettled(tabId, id, went);
      if (sent) await ports.messageSent(sent);
      if (!went) await ports.messageTakenBack(id);
      return null;
    });
  return {
    "page.hello": (asked, sender) =>
      inTab(sender, asked.url, async (tabId, origin) => {
        if (!(await ports.isAllowed(origin))) return null;
        const sites = await ports.sites();
        const { sent, held, failure } = await pageOpened(tabId, asked, ports.nowMs(), sites);
        if (noticePlanOf(asked.url, sites)) ports.watchNotices(tabId);
        if (failure) ports.siteFailed(tabId, failure);
        ports.screenChanged(tabId);
        for (const noticed of [sent, held]) if (noticed) await ports.messageSent(noticed);
        const { side, topPercent } = cornerOf(asked.url, sites);
        return {
          plan: planOf(asked.url, sites),
          side,
          topPercent: (await launcherPlace(origin)) ?? topPercent,
          texts: await ports.texts(),
        };
      }),
    "page.report": (asked, sender) =>
      inTab(sender, asked.url, async (tabId) => {
        const sites = await ports.sites();
        const { changed, plan, held, failure } = await pageReported(tabId, asked, sites, ports.nowMs());
        if (plan && noticePlanOf(asked.url, sites)) ports.watchNotices(tabId);
        if (held) await ports.messageSent(held);
        if (failure) ports.siteFailed(tabId, failure);
        if (changed) ports.screenChanged(tabId);
        return plan;
      }),
    "page.left": ({ instance }, sender) =>
      inTab(sender, null, async (tabId) => {
        const { left, held } = await pageLeft(tabId, instance, ports.nowMs());
        if (left) ports.screenChanged(tabId);
        if (held) await ports.messageSent(held);
        return null;
      }),
    "page.sending": (asked, sender) =>
      inTab(sender, asked.url, async (tabId) =>
        messageSending(tabId, asked, ports.nowMs(), await ports.sites()),
      ),
    "page.sent": ({ id }, sender) => settled(sender, id, true),
    "page.unsent": ({ id }, sender) => settled(sender, id, false),
    "page.notices": ({ url }, sender) =>
      inTab(sender, url, async () => noticePlanOf(url, await ports.sites())),
    "page.noticed": (asked, sender) =>
      inTab(sender, asked.url, async (tabId) => {
        const noticed = await pageNoticed(tabId, asked, ports.nowMs(), await ports.sites());
        if (noticed) await ports.messageSent(noticed);
        return null;
      }),
    "launcher.moved": ({ topPercent }, sender) =>
      inTab(sender, null, async (_tabId, origin) => {
        await keepLauncherPlace(origin, topPercent);
        return null;
      }),
    "frame.opened": ({ nonce }, sender) => inTab(sender, null, (tabId) => frameOpened(tabId, nonce)),
    "frame.closed": ({ nonce }, sender) => inTab(sender, null, (tabId) => frameClosed(tabId, nonce)),
    "frame.check": ({ nonce }, sender) => inTab(sender, null, (tabId) => hasFrameSpoken(tabId, nonce)),
    "panel.open": () => succeed(false),
  };
}

/**
 * Answers the content scripts. The browser's own panel opens only in the very turn of the person's press, before
 * anything is awaited: that one message is answered here and now.
 */
export function listenToPages(ports: PagePorts): MessageListener {
  const answer = serve(pageContract, handlersFor(ports), contentScriptsOnly);
  return (message, sender) => {
    const { data } = envelope.safeParse(message);
    if (data?.name === "panel.open" && contentScriptsOnly(sender) === true) return openPanel(sender.tab?.id);
    return answer(message, sender);
  };
}

async function openPanel(tabId: number | undefined): Promise<Result<boolean>> {
  try {
    if (tabId === undefined || !browser.sidePanel) return succeed(false);
    await browser.sidePanel.open({ tabId });
    return succeed(true);
  } catch {
    return succeed(false);
  }
}
