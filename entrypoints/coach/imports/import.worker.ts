import { type ImportContext, interpret, recordsOf, skippedTexts } from "@/lib/app/imports/importer";
import { noChoices } from "@/lib/app/imports/import-choices";
import { type OpenedFiles, openFiles } from "@/lib/app/imports/opened-files";
import { piecesOf } from "@/lib/app/imports/pieces";
import type { ImportPiece } from "@/lib/app/imports/stage-import";
import { isSharedDomain } from "@/lib/app/people/shared-domains";
import { createHmac } from "@/lib/platform/hash";
import type { FromWorker, ToWorker } from "./worker-messages";

/** Progress is told at most so often: a message for every piece of a large file would slow its reading. */
const tellEveryMs = 100;

let opened: OpenedFiles | null = null;
let context: ImportContext | null = null;
let pieces: AsyncIterator<ImportPiece> | null = null;

function say(message: FromWorker): void {
  postMessage(message);
}

/** Salted hashes; `remembered` makes each once, for an archive names the same people over and over. */
function createHashes(salt: string) {
  const hmac = createHmac(salt);
  const made = new Map<string, Promise<string>>();
  const once = (text: string) => hmac(text.normalize("NFKC").trim().toLowerCase());
  const remembered = (text: string) => {
    const hash = made.get(text) ?? once(text);
    made.set(text, hash);
    return hash;
  };
  return { once, remembered };
}

async function open(asked: Extract<ToWorker, { ask: "open" }>): Promise<void> {
  let [bytes, toldMs] = [0, 0];
  const { once, remembered } = createHashes(asked.salt);
  context = {
    timeZone: asked.timeZone,
    nowMs: asked.nowMs,
    hash: remembered,
    hashKey: once,
    hashDomain: (domain) => (isSharedDomain(domain) ? Promise.resolve(null) : remembered(`@${domain}`)),
  };
  opened = await openFiles(asked.files, (count) => {
    bytes += count;
    const now = performance.now();
    if (now - toldMs < tellEveryMs) return;
    toldMs = now;
    say({ say: "bytes", bytes });
  });
  say({ say: "reading", reading: interpret(opened, noChoices, context) });
}

async function answer(asked: ToWorker): Promise<void> {
  if (asked.ask === "open") return open(asked);
  if (!opened || !context) return say({ say: "failed", message: "asked before any file was opened" });
  if (asked.ask === "interpret")
    return say({ say: "reading", reading: interpret(opened, asked.choices, context) });
  if (asked.ask === "skipped")
    return say({ say: "skipped", files: skippedTexts(opened, asked.choices, context) });
  if (asked.ask === "records") {
    const sources = opened.tables.length + opened.calendars.length + Math.min(1, opened.mailFiles);
    const mayRepeat = sources > 1 || opened.calendars.length > 0;
    pieces = piecesOf(recordsOf(opened, asked.choices, context), mayRepeat);
  }
  const next = await pieces?.next();
  return say({ say: "piece", piece: next && !next.done ? next.value : null });
}

addEventListener("message", ({ data }: MessageEvent<ToWorker>) => {
  answer(data).catch((error: unknown) => say({ say: "failed", message: String(error) }));
});
