import { createWriteStream } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

const dayMs = 86_400_000;
const kinds = ["email", "call", "email", "quote", "email", "meeting", "admin", "prospecting"];

/** Writes a journal of so many actions, spread over the years before today. Gives its file. */
export async function writeJournal(actions: number, years: number): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), "cairn-journal-")), "journal.jsonl");
  const out = createWriteStream(file);
  const now = Date.now();
  const line = (record: object) => out.write(`${JSON.stringify(record)}\n`);
  line({ record: "journal", version: 1, exportedAt: new Date(now).toISOString(), timeZone: "UTC" });
  const days = Math.round(years * 365);
  for (let index = 0; index < actions; index++) {
    const day = Math.floor((index / actions) * days);
    const at = new Date(now - (days - day) * dayMs);
    at.setUTCHours(8, (index * 7) % 540, 0, 0);
    const kind = kinds[index % kinds.length];
    line({
      record: "action",
      id: `bench-${index}`,
      at: at.toISOString(),
      kind,
      initiative: kind === "admin" ? "none" : index % 3 === 0 ? "proactive" : "reactive",
      minutes: 5 + (index % 20),
    });
  }
  await new Promise<void>((resolve) => {
    out.end(resolve);
  });
  return file;
}
