import { type SpawnSyncReturns, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { patternIds } from "@/lib/model/pattern";
import { act, fiveDays, workdays } from "../coach/life";

const header = {
  record: "journal",
  version: 1,
  exportedAt: "2026-12-31T00:00:00Z",
  timeZone: "UTC",
};
const schedule = { record: "schedule", from: "2026-01-05", days: fiveDays };
const days = workdays("2026-01-05", 30);
/** Eighteen answers for two mails of one's own, every day. */
const answering = days.flatMap((day) =>
  Array.from({ length: 20 }, (_, nth) =>
    act(day, 545 + nth * 20, { id: `${nth}`, initiative: nth < 18 ? "reactive" : "proactive", minutes: 5 }),
  ),
);
const named = {
  record: "routine",
  id: "r1",
  name: "Mails of my own",
  from: "2026-01-05",
  to: null,
  match: { kinds: ["email"], initiative: "proactive" },
  times: 2,
  per: "day",
};
/** An undone action of the Saturday on which the absence begins: it had begun by the latest day of an action. */
const undone = act("2026-02-14", 600, { id: "undone", voidedAt: "2026-02-14T10:05:00Z" });
const endless = { record: "absence", from: "2026-02-14", to: "9999-12-31", kind: "other" };

const journals: Readonly<Record<string, readonly unknown[]>> = {
  plain: [header, schedule, ...answering, named],
  // Readings that the documentation names: none of them changes what the journal says.
  readings: [
    header,
    { record: "horoscope", sign: "leo" },
    ...answering.toReversed(),
    { ...schedule, from: "2026-01-05", days: { mon: ["09:00-10:00"] } },
    { ...schedule, days: { ...fiveDays, mon: ["09:00-12:30", "11:00-12:30", "13:30-18:00"] } },
    ...answering.slice(0, 50).map((action) => ({ ...action, initiative: "proactive" })),
    named,
  ],
  endless: [header, schedule, ...answering, named, undone, endless],
  "no initiative": [header, schedule, ...answering.map((action) => ({ ...action, initiative: undefined }))],
  "nothing at all": [header],
  backwards: [header, schedule, { record: "absence", from: "2026-02-03", to: "2026-02-01", kind: "leave" }],
  probability: [
    header,
    { record: "stage", opportunity: "o", at: "2026-01-05T10:00:00Z", stage: "won", probability: 1.2 },
  ],
  "unknown kind": [header, schedule, { ...answering[0], kind: "fax" }],
  "cut short": [header, '{"record":"action","id":'],
  "no header": [schedule],
};

let folder = "";
let ran: SpawnSyncReturns<string> | null = null;
const fileOf = (name: string): string => join(folder, `${name}.jsonl`);

/** The command as it is run, all journals at once: starting it is what takes time. */
function command(...words: string[]) {
  return spawnSync(process.execPath, ["--import", "tsx", "scripts/replay.ts", ...words], {
    encoding: "utf8",
  });
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "cairn-replay-"));
  for (const [name, records] of Object.entries(journals)) {
    const lines = records.map((record) => (typeof record === "string" ? record : JSON.stringify(record)));
    writeFileSync(fileOf(name), `${lines.join("\n")}\n`);
  }
  ran = command(...Object.keys(journals).map(fileOf), fileOf("not there"));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** The reports by the journal's name. */
function reports(): Map<string, Record<string, unknown>> {
  const lines = (ran?.stdout ?? "").trim().split("\n");
  return new Map(
    lines.map((line) => {
      const { file, ...report } = JSON.parse(line) as { file: string } & Record<string, unknown>;
      return [file.slice(folder.length + 1, -".jsonl".length), report];
    }),
  );
}

/** A list of a report; empty where there is none. */
function listOf(report: Record<string, unknown> | undefined, field: string): Record<string, unknown>[] {
  const list = report?.[field];
  return Array.isArray(list) ? list : [];
}

test("prints one line of JSON a journal, in the order given, with the contract's fields in its order", () => {
  expect([...reports().keys()]).toEqual(["plain", "readings", "endless", "no initiative", "nothing at all"]);
  const [line = ""] = (ran?.stdout ?? "").split("\n");
  expect(Object.keys(JSON.parse(line) as object)).toEqual([
    "file",
    "asOf",
    "days",
    "patterns",
    "rituals",
    "routines",
    "nudges",
  ]);
  const plain = reports().get("plain");
  expect(plain).toMatchObject({ asOf: "2026-02-13", days: { scheduled: 30, eligible: 30 }, rituals: [] });
  const patterns = listOf(plain, "patterns");
  expect(patterns.map(({ pattern }) => pattern)).toEqual(patternIds);
  expect(Object.keys(patterns[0] ?? {})).toEqual([
    "pattern",
    "state",
    "probability",
    "mean",
    "low",
    "high",
    "marker",
    "eligibleDays",
    "episodes",
  ]);
  expect(patterns[0]).toMatchObject({
    state: "flag",
    marker: 0.7,
    low: 0.82,
    high: 0.88,
    eligibleDays: 30,
    episodes: [{ raised: "2026-01-21", cleared: null }],
  });
  expect(plain?.["routines"]).toEqual([{ id: "r1", strength: 0.798, state: "holding", done: 15, due: 15 }]);
  expect(listOf(plain, "nudges")[0]).toEqual({
    at: "2026-01-22T09:30:00+00:00",
    about: "reactive-email",
  });
});

test("documented readings: order, unknown records, doubled ids, overlapping hours, two schedules of a day", () => {
  expect(reports().get("readings")).toEqual(reports().get("plain"));
});

test("an absence without end ends the report's day, and nothing else", () => {
  const { asOf, ...rest } = reports().get("endless") ?? {};
  const { asOf: _, ...plain } = reports().get("plain") ?? {};
  expect(asOf).toBe("9999-12-31");
  expect(rest).toEqual(plain);
});

test("a mail of which nobody knows who began it counts on neither side", () => {
  const report = reports().get("no initiative");
  expect(report).toMatchObject({ days: { eligible: 30 }, nudges: [] });
  expect(listOf(report, "patterns")[0]).toMatchObject({ eligibleDays: 0 });
});

test("names file, line, what is wrong and what was expected, and ends with 1", () => {
  expect(ran?.status).toBe(1);
  const problems = (ran?.stderr ?? "").replaceAll(`${folder}/`, "").trim().split("\n");
  expect(problems).toEqual([
    "backwards.jsonl:3: absence: to is 2026-02-01; expected `to` not before `from`",
    "probability.jsonl:2: stage: probability is 1.2; expected number to be <=1",
    expect.stringMatching(/^unknown kind\.jsonl:3: action: kind is fax; expected one of email, call, /),
    'cut short.jsonl:2: not JSON: {"record":"action","id":; expected one record a line',
    expect.stringMatching(/^no header\.jsonl:1: no header; expected \{"record":"journal"/),
    "not there.jsonl:1: can't be read (ENOENT); expected a journal file",
  ]);
});

test("--as-of ends the life earlier; a day that is none is refused", () => {
  const early = command(fileOf("plain"), "--as-of", "2026-01-09");
  expect(early.status).toBe(0);
  expect(JSON.parse(early.stdout)).toMatchObject({ asOf: "2026-01-09", days: { scheduled: 5 }, nudges: [] });
  const refused = command(fileOf("plain"), "--as-of", "2026-02-30");
  expect(refused).toMatchObject({ status: 1, stdout: "" });
  expect(refused.stderr).toBe("--as-of is 2026-02-30; expected a day, YYYY-MM-DD\n");
});
