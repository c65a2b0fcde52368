import { browser } from "wxt/browser";

/** The name under which the inspection stands in the content scripts' world, which no page can reach. */
export const inspectionName = "cairnInspection";

/** WXT builds it from entrypoints/page-inspection.ts. */
const inspectionScript = "/page-inspection.js";

/** Inspects the page of a tab; what comes back is still to be parsed. Null where Cairn may not look there. */
export async function inspectTab(tabId: number, plan: unknown): Promise<unknown> {
  const target = { tabId };
  try {
    await browser.scripting.executeScript({ target, files: [inspectionScript] });
    const [answer] = await browser.scripting.executeScript({
      target,
      args: [inspectionName, plan],
      func: (name: string, asked: unknown) => {
        const inspect: unknown = Reflect.get(globalThis, name);
        return typeof inspect === "function" ? (inspect as (plan: unknown) => unknown)(asked) : null;
      },
    });
    return answer?.result ?? null;
  } catch {
    return null;
  }
}

/** The address of a tab's page, where Cairn may know it; else null. */
export async function urlOfTab(tabId: number): Promise<string | null> {
  try {
    return (await browser.tabs.get(tabId)).url ?? null;
  } catch {
    return null;
  }
}
