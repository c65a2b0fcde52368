import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { readSafely } from "@/lib/sites/read-safely";
import { registry } from "@/lib/sites/registry";
import { censorDocument } from "@/lib/sites/censor";
import { readDocument } from "@/lib/sites/document-reader";
import type { Site } from "@/lib/sites/site";
import { openHtml } from "./open-fixture";
import { crmPages, mailPages } from "./page-table";

/** Texts that make a pattern with choices in it try them all. */
const seeds = [
  "a/",
  "1",
  "-",
  "&id=",
  "?",
  "#/",
  "record=",
  "module=A&",
  "=",
  "%41",
  "aaaa-",
  "0-1/",
  " - ",
  "<",
  "@",
  "a@",
  "\u202e",
];

/** The least of several takings: what the machine does besides only ever adds. */
function leastMs(work: () => void): number {
  let least = Infinity;
  for (let round = 0; round < 5; round += 1) {
    const begun = performance.now();
    work();
    least = Math.min(least, performance.now() - begun);
  }
  return least;
}

const hostile = (length: number) =>
  seeds.map((seed) => seed.repeat(Math.ceil(length / seed.length)).slice(0, length));

test("every adapter's time grows no faster than what it reads: 10 times the text, 10 times the time at most", () => {
  const worst: string[] = [];
  for (const site of registry) {
    const [address] = [...crmPages, ...mailPages].find(([, id]) => id === site.id) ?? [
      "http://localhost/crm/deal/d-1",
    ];
    const own = new URL(address);
    for (const [at, seed] of seeds.entries()) {
      const read = (length: number) => {
        const text = hostile(length)[at] ?? "";
        const pages = [
          `${own.origin}/${text}`,
          `${own.origin}${own.pathname}?${text}`,
          `${own.origin}${own.pathname}#${text}`,
        ];
        const urls = pages.flatMap((page) => URL.parse(page) ?? []);
        return () => {
          for (const url of urls) if (site.owns(url)) site.read(url, text);
          site.read(own, text);
        };
      };
      const [short, long] = [leastMs(read(1000)), leastMs(read(10_000))];
      // Under a millisecond a measure says nothing of growth, and nobody waits for it.
      if (long > 1 && long > 20 * Math.max(short, 0.05))
        worst.push(`${site.id} ${JSON.stringify(seed)} ${short} ${long}`);
      if (long > 50) worst.push(`${site.id} ${JSON.stringify(seed)} ${long} ms`);
    }
  }
  expect(worst).toEqual([]);
});

test("no pattern of the room repeats what itself repeats without an end", () => {
  // `(a+)+`, `(a*)*`, `(.*x)+` try every way to part a text. Read off the source, where every pattern stands.
  const nested = /\((?:\?:)?[^()\n]*(?<!\\)[+*][^()\n]*\)(?:[+*]|\{\d+,\})/;
  const files = readdirSync("lib/sites", { recursive: true, encoding: "utf8" }).filter((name) =>
    name.endsWith(".ts"),
  );
  expect(files.length).toBeGreaterThan(60);
  expect(nested.test("/^(?:a+)*$/") && nested.test("/(x.*y)+/")).toBe(true);
  const found = files.flatMap((name) =>
    readFileSync(join("lib/sites", name), "utf8")
      .split("\n")
      .filter((line) => /\/.*\/|RegExp/.test(line) && !/^\s*(?:\*|\/\/|\/\*)/.test(line) && nested.test(line))
      .map((line) => `${name}: ${line.trim()}`),
  );
  expect(found).toEqual([]);
});

test("a site that takes its time is noted like one that fails, and its reading stands", () => {
  let now = 0;
  const slow: Site = {
    id: "slow",
    product: "Slow",
    type: "crm",
    origins: [],
    owns: () => "host",
    read: () => {
      now += 5000;
      return { view: "record", kind: "deal", key: "1", name: null, writing: null };
    },
    corner: { side: "right", topPercent: 50 },
  };
  const { reading, failure } = readSafely("https://slow.test/1", "", {}, [slow], () => now);
  expect(reading.key).toBe("1");
  expect(failure).toEqual({ site: "slow", what: "slow: 5000 ms" });
});

test("whatever a page says at whatever length, its reading is short and its time bounded", () => {
  const [address] = ["https://mail.google.com/mail/u/0/#inbox/FMfcgzQXKqwkXLpNFjzbBnSHzhDWpKZh"];
  for (const text of hostile(1_000_000)) {
    const begun = performance.now();
    const { reading, failure } = readSafely(`${address}?${text}`, text, {
      personName: text,
      personAddress: text,
      name: text,
    });
    expect(performance.now() - begun).toBeLessThan(500);
    expect(failure).toBeNull();
    expect(JSON.stringify(reading).length).toBeLessThan(60_000);
  }
});

test("a document's reading looks at so much and no more", () => {
  const rows = "<span class='gD' email='a@b.test' name='x'>y</span>".repeat(3000);
  const document = openHtml(`<div class='adn ads'><div class='gs'>${rows}</div></div>`);
  const plan = registry.find(({ id }) => id === "gmail")?.document;
  const { findings } = readDocument(plan ?? {}, document);
  expect(findings.personAddress?.length ?? 0).toBeLessThanOrEqual(2000);
  expect(censorDocument(document).length).toBeLessThan(1_000_000);
});
