import { fakeBrowser } from "wxt/testing/fake-browser";

/** What a browser keeps of an extension's access, in memory: permissions, registered scripts, open tabs. */
export interface BrowserAccess {
  /** Patterns that the person allowed. */
  readonly allowed: Set<string>;
  /** Ids of the registered scripts. */
  readonly registered: Set<string>;
  /** What happened in tabs, in order: `run 1`, `site.left 1`. */
  readonly inTabs: string[];
  /** The tabs that are open, by the pattern that finds them. */
  readonly tabs: Map<string, number[]>;
}

/** Puts such a browser under the code for one test. `fakeBrowser` has the names, but nothing behind them. */
export function browserAccess(): BrowserAccess {
  const access: BrowserAccess = {
    allowed: new Set(),
    registered: new Set(),
    inTabs: [],
    tabs: new Map(),
  };
  const { allowed, registered, inTabs, tabs } = access;
  Object.assign(fakeBrowser.permissions, {
    contains: ({ origins = [] }: { origins?: string[] }) =>
      Promise.resolve(origins.every((one) => allowed.has(one))),
    remove: ({ origins = [] }: { origins?: string[] }) =>
      Promise.resolve(origins.map((one) => allowed.delete(one)).includes(true)),
  });
  Object.assign(fakeBrowser.scripting, {
    getRegisteredContentScripts: () => Promise.resolve([...registered].map((id) => ({ id }))),
    registerContentScripts: (scripts: { id: string; matches: string[] }[]) => {
      for (const { id, matches } of scripts) {
        // As browsers do: the same id twice is refused, one without access is taken and never runs.
        if (registered.has(id)) return Promise.reject(new Error(`Duplicate script ID '${id}'`));
        if (matches.length === 0) return Promise.reject(new Error("no matches"));
        registered.add(id);
      }
      return Promise.resolve();
    },
    unregisterContentScripts: ({ ids }: { ids: string[] }) => {
      for (const id of ids)
        if (!registered.delete(id)) return Promise.reject(new Error(`Nonexistent script ID '${id}'`));
      return Promise.resolve();
    },
    executeScript: ({ target }: { target: { tabId: number } }) => {
      inTabs.push(`run ${target.tabId}`);
      return target.tabId < 0 ? Promise.reject(new Error("error page")) : Promise.resolve([]);
    },
  });
  Object.assign(fakeBrowser.tabs, {
    query: ({ url = "" }: { url?: string }) => Promise.resolve((tabs.get(url) ?? []).map((id) => ({ id }))),
    sendMessage: (tabId: number, { type }: { type: string }) => {
      inTabs.push(`${type} ${tabId}`);
      return tabId < 0 ? Promise.reject(new Error("no receiver")) : Promise.resolve();
    },
  });
  return access;
}
