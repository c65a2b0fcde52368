import type { Page } from "playwright-core";

/** Paths and contents of a folder, each file as base64. */
export type FolderContent = Readonly<Record<string, string>>;

/**
 * A shared folder as a sync client keeps it: each browser has a copy on its own disk, and what one writes arrives at the
 * other. Only the browser's own dialog is answered here, which nobody can press without a screen; the folder that it gives is
 * a real one of that browser, in its own file system.
 */
export async function pickOwnCopy(page: Page): Promise<void> {
  await page.evaluate(`window.showDirectoryPicker = async () =>
    (await navigator.storage.getDirectory()).getDirectoryHandle("shared", { create: true })`);
}

/** Answers the browser's dialog as someone who closes it without choosing. */
export async function pickNothing(page: Page): Promise<void> {
  await page.evaluate(
    `window.showDirectoryPicker = () => Promise.reject(new DOMException("", "AbortError"))`,
  );
}

const shared = `(await navigator.storage.getDirectory()).getDirectoryHandle("shared", { create: true })`;

/** All that lies in a browser's copy. */
export function contentOf(page: Page): Promise<FolderContent> {
  return page.evaluate(`(async () => {
    const found = {};
    const walk = async (folder, path) => {
      for await (const [name, handle] of folder.entries()) {
        if (handle.kind === "directory") await walk(handle, path + name + "/");
        else {
          const bytes = new Uint8Array(await (await handle.getFile()).arrayBuffer());
          found[path + name] = btoa(Array.from(bytes, (one) => String.fromCharCode(one)).join(""));
        }
      }
    };
    await walk(await ${shared}, "");
    return found;
  })()`);
}

/** Makes a browser's copy like this: what is new is written, what is gone is removed. */
export async function bringContent(page: Page, content: FolderContent): Promise<void> {
  await page.evaluate(`(async () => {
    const content = ${JSON.stringify(content)};
    const shared = await ${shared};
    for await (const name of shared.keys()) await shared.removeEntry(name, { recursive: true });
    for (const [path, text] of Object.entries(content)) {
      const names = path.split("/");
      const file = names.pop();
      let folder = shared;
      for (const name of names) folder = await folder.getDirectoryHandle(name, { create: true });
      const stream = await (await folder.getFileHandle(file, { create: true })).createWritable();
      await stream.write(Uint8Array.from(atob(text), (one) => one.charCodeAt(0)));
      await stream.close();
    }
  })()`);
}

/** What the sync client does once one side has written. */
export async function sync(from: Page, to: Page): Promise<void> {
  await bringContent(to, await contentOf(from));
}
