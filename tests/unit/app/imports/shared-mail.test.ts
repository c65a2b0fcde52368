import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { interpret } from "@/lib/app/imports/importer";
import { noChoices } from "@/lib/app/imports/import-choices";
import { openFiles } from "@/lib/app/imports/opened-files";

const folder = "../shared/data/mail/eml";
const isThere = existsSync(folder);
const names = isThere
  ? readdirSync(folder, { recursive: true, encoding: "utf8" }).filter((name) => name.endsWith(".eml"))
  : [];

test.skipIf(!isThere)(
  "every message of the collections goes through, and what is unreadable is counted and named",
  async () => {
    const files = names.map((name) => new File([new Uint8Array(readFileSync(join(folder, name)))], name));
    const opened = await openFiles(files, () => undefined);
    const unreadMessages = [...opened.unreadMessages.values()].reduce((sum, count) => sum + count, 0);
    // Each file is a message that was read, one that was not, a table that only looks like none, or a named trouble.
    expect(
      opened.heads.length + unreadMessages + opened.tables.length + opened.unread.length,
    ).toBeGreaterThanOrEqual(files.length);
    expect(opened.heads.length).toBeGreaterThan(files.length * 0.8);
    const context = {
      timeZone: "UTC",
      nowMs: Date.parse("2026-11-23T10:00:00Z"),
      hash: (text: string) => Promise.resolve(text),
      hashKey: (text: string) => Promise.resolve(text),
      hashDomain: () => Promise.resolve(null),
    };
    expect(() => interpret(opened, noChoices, context)).not.toThrow();
  },
  60_000,
);
