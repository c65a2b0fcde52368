import type { contract } from "@/lib/messages/contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { openOwnPage, tellTab } from "@/lib/platform/tabs";

/** What Cairn's pages do with tabs, done here: the frame over a page has no tabs of its own in Firefox. */
export const tabHandlers = {
  "tab.get": (_, sender) => succeed({ tabId: sender.tab?.id ?? null }),
  "sidebar.close": async (_, sender) => {
    if (sender.tab?.id !== undefined) await tellTab(sender.tab.id, { type: "sidebar.close" });
    return succeed(null);
  },
  "coach.open": async ({ room }) => {
    await openOwnPage(`coach.html#/${room}`);
    return succeed(null);
  },
} satisfies Partial<Handlers<typeof contract>>;
