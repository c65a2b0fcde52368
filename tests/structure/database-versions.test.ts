import "fake-indexeddb/auto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { Dexie } from "dexie";
import { expect, test } from "vitest";
import { CairnDatabase, openDatabase } from "@/lib/store/database";
import { versions } from "@/lib/store/versions";
import { projectRoot } from "./source-tree";

const folder = join(projectRoot, "lib/store/versions");
const exampleOf = (number: number) => join(folder, `examples/version-${number}.json`);

test("every version has its file and its frozen example, in order and without a gap", () => {
  expect(versions.map(({ number }) => number)).toEqual(versions.map((_one, index) => index + 1));
  const files = readdirSync(folder).filter((name) => /^version-\d+\.ts$/.test(name));
  expect(files.sort()).toEqual(versions.map(({ number }) => `version-${number}.ts`).sort());
  for (const { number } of versions)
    expect(existsSync(exampleOf(number)), `example of version ${number}`).toBe(true);
});

test.each(versions.map(({ number }) => number))(
  "the rows of version %i open in the newest",
  async (number) => {
    const example = JSON.parse(readFileSync(exampleOf(number), "utf8")) as Record<string, unknown[]>;
    const name = `example-${number}`;
    const old = new Dexie(name);
    for (const version of versions.filter((one) => one.number <= number))
      old.version(version.number).stores(version.tables);
    await old.open();
    expect(Object.keys(example).sort()).toEqual(old.tables.map((table) => table.name).sort());
    for (const [table, rows] of Object.entries(example)) await old.table(table).bulkAdd(rows);
    old.close();
    const newest = await openDatabase(new CairnDatabase(name));
    expect(await newest.actions.count()).toBe(example["actions"]?.length);
    expect((await newest.contacts.where("siteKeys").equals("hubspot contact 42").first())?.key).toBe("c1");
    newest.close();
  },
);
