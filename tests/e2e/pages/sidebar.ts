import assert from "node:assert/strict";
import type { Frame, Locator, Page } from "playwright-core";

/** The sidebar, as it lies over a page or stands in a tab of its own. */
export interface Sidebar {
  readonly frame: Frame;
  readonly who: Locator;
  readonly receipt: Locator;
  readonly proposals: Locator;
  /** Presses one of the choices, by its name; opens "More" where it is not in the first row. */
  log(choice: string): Promise<void>;
  /** Presses Undo in the receipt. */
  undo(): Promise<void>;
  /** Confirms the proposal whose sentence has this text. */
  confirm(sentence: string | RegExp): Promise<void>;
}

/** The sidebar's parts in a frame, or in a page's own frame. */
export function sidebarIn(frame: Frame): Sidebar {
  const group = frame.getByRole("group", { name: "Log what just happened" });
  return {
    frame,
    who: frame.getByRole("region", { name: "Who is on screen" }),
    receipt: frame.getByRole("status").filter({ hasText: /\S/ }),
    proposals: frame.getByRole("list", { name: "Noticed" }),
    async log(choice) {
      await group.getByRole("button").first().waitFor();
      const button = group.getByRole("button", { name: choice, exact: true });
      if ((await button.count()) === 0) await group.getByRole("button", { name: "More" }).click();
      await button.click();
    },
    async undo() {
      await frame.getByRole("button", { name: "Undo" }).click();
    },
    async confirm(sentence) {
      const line = frame.getByRole("listitem").filter({ hasText: sentence });
      await line.getByRole("button", { name: "Log it" }).click();
    },
  };
}

const findLauncher = () => {
  for (const x of [innerWidth - 12, 12]) {
    for (let y = 4; y < innerHeight; y += 4) {
      if (document.elementFromPoint(x, y)?.localName === "cairn-launcher") return { x, y: y + 8 };
    }
  }
  return null;
};

/** Where Cairn's tab is at the edge of a page; waits for it. Its shadow root is closed: only a point tells. */
export async function launcherPoint(page: Page): Promise<{ x: number; y: number }> {
  const handle = await page.waitForFunction(findLauncher, undefined, { polling: 100 });
  const point = await handle.jsonValue();
  assert.ok(point);
  return point;
}

/** Whether Cairn's tab is at the edge of the page now. */
export const hasLauncher = async (page: Page) => (await page.evaluate(findLauncher)) !== null;

const overlayOf = (page: Page) =>
  page.frames().find((frame) => frame.parentFrame() !== null && frame.url().includes("/sidebar.html"));

/** Opens the sidebar over a page by pressing the tab at its edge. */
export async function openSidebar(page: Page): Promise<Sidebar> {
  const already = overlayOf(page);
  if (already) return sidebarIn(already);
  const { x, y } = await launcherPoint(page);
  const appears = page.waitForEvent("framenavigated", (frame) => frame.url().includes("/sidebar.html"));
  await page.mouse.click(x, y);
  return sidebarIn(await appears);
}
