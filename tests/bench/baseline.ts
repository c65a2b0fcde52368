import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const manifest = {
  manifest_version: 3,
  name: "Baseline",
  version: "1",
  background: { service_worker: "background.js" },
  content_scripts: [{ matches: ["http://127.0.0.1/*"], js: ["content.js"], run_at: "document_start" }],
};

/** Writes an extension that does nothing: an empty content script and a page of one word. Gives its folder. */
export async function writeBaseline(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), "cairn-baseline-"));
  await mkdir(folder, { recursive: true });
  const files = {
    "manifest.json": JSON.stringify(manifest),
    "background.js": "",
    "content.js": "",
    "popup.html": "<!doctype html><title>Empty</title><p>Empty</p>",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
