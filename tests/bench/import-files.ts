import { createWriteStream } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { finished } from "node:stream/promises";

const two = (value: number): string => String(value).padStart(2, "0");
const dayOf = (index: number): string => {
  const day = new Date(Date.UTC(2024, 0, 1) + index * 86_400_000);
  return `${day.getUTCFullYear()}-${two(day.getUTCMonth() + 1)}-${two(day.getUTCDate())}`;
};

/** Lines of an export of deals as HubSpot writes it. */
export function* dealLines(count: number): Generator<string> {
  yield "Record ID,Deal Name,Deal Stage,Amount,Create Date,Close Date,Deal owner,Associated Company";
  for (let index = 1; index <= count; index++) {
    const stage = ["Closed won", "Closed lost", "Presentation scheduled"][index % 3] ?? "";
    const begun = index % 600;
    yield `${9_000_000_000 + index},Deal number ${index},${stage},${100 + (index % 9000)},${dayOf(begun)},${dayOf(begun + 60)},Owner ${index % 30},Company ${index % 2000}`;
  }
}

/** Lines of a call list. */
export function* callLines(count: number): Generator<string> {
  yield "Id,Call Start Time,Call Owner Name,Call Type,Call Duration (in seconds)";
  for (let index = 1; index <= count; index++) {
    const time = `${two(8 + (index % 10))}:${two(index % 60)}:00`;
    yield `${5_805_028_000_000 + index},${dayOf(index % 700)} ${time},Owner ${index % 3},${index % 4 === 0 ? "Inbound" : "Outbound"},${30 + (index % 900)}`;
  }
}

/** A mailbox of so many bytes, about: messages of 4 kB, every other one an answer. */
export function* mailLines(bytes: number): Generator<string> {
  const body = `${"A line of the text that nobody reads.\n".repeat(100)}\n`;
  for (let index = 0, written = 0; written < bytes; index++) {
    const date = new Date(Date.UTC(2026, 9, 30) - index * 120_000).toUTCString();
    const answers = index % 2 === 0 ? `In-Reply-To: <q${index}@there.test>\n` : "";
    const [weekday = "", day, month, year, time] = date.split(/[ ,]+/);
    const head = `From 1 ${weekday} ${month} ${day} ${time} ${year}\nMessage-ID: <m${index}@here.test>\nFrom: Me <me@here.test>\nTo: Client ${index % 900} <c${index % 900}@there${index % 200}.test>\nSubject: Number ${index}\nDate: ${date}\n${answers}Content-Type: text/plain\n`;
    written += head.length + body.length + 1;
    yield `${head}\n${body}`;
  }
}

/** Writes lines into a file of a folder of its own in the system's temporary directory. Gives its path. */
export async function writeLines(name: string, lines: Iterable<string>): Promise<string> {
  const path = join(await mkdtemp(join(tmpdir(), "cairn-bench-")), name);
  const stream = createWriteStream(path);
  let block = "";
  for (const line of lines) {
    block += `${line}\n`;
    if (block.length < 1 << 20) continue;
    if (!stream.write(block)) await once(stream, "drain");
    block = "";
  }
  stream.end(block);
  await finished(stream);
  return path;
}
