import { expect, test } from "vitest";
import { previewRestore } from "@/lib/app/backup/changes";
import { applyRestore } from "@/lib/app/backup/restore";
import { stageRestore } from "@/lib/app/backup/stage";
import { undoRestore } from "@/lib/app/backup/undo-restore";
import { coachStateOn, readCoachFacts } from "@/lib/app/coach/coach-state";
import { noChoices } from "@/lib/app/imports/import-choices";
import { type ImportContext, recordsOf } from "@/lib/app/imports/importer";
import { openFiles } from "@/lib/app/imports/opened-files";
import { piecesOf } from "@/lib/app/imports/pieces";
import { dayPlan } from "@/lib/app/plan/day-plan";
import type { Ports } from "@/lib/app/ports";
import { readRoutineLog } from "@/lib/app/routines/routine-log";
import { routineStandings } from "@/lib/coach/routines/standing";
import { putRecord } from "@/lib/store/records";
import { freshPorts } from "../fresh-ports";

const context: ImportContext = {
  timeZone: "Europe/Paris",
  nowMs: Date.parse("2026-11-23T10:00:00Z"),
  hash: (text) => Promise.resolve(`h(${text.toLowerCase()})`),
  hashKey: (text) => Promise.resolve(`h(${text.toLowerCase()})`),
  hashDomain: (domain) => Promise.resolve(domain === "gmail.com" ? null : `h(@${domain})`),
};

async function stage(ports: Ports, files: readonly File[], restore: string) {
  const opened = await openFiles(files, () => undefined);
  const choices = { ...noChoices, own: ["me@own.test"] };
  let index = 0;
  for await (const { text } of piecesOf(recordsOf(opened, choices, context), true))
    expect(await stageRestore(ports, { restore, index: index++, text })).toMatchObject({ ok: true });
}
async function bringIn(ports: Ports, files: readonly File[], restore: string) {
  await stage(ports, files, restore);
  return applyRestore(ports, restore, "Europe/Paris", "import");
}

let sent = 0;
const message = (to: string, day: string, more = "") => {
  const date = new Date(`${day}T09:00:00Z`).toUTCString();
  sent += 1;
  return `From x ${day} 09:00 ${day.slice(0, 4)}\nMessage-ID: <${sent}@own.test>\nFrom: me@own.test\nTo: ${to}\nDate: ${date}\nSubject: S\n${more}\nText\n\n`;
};
const box = (...messages: readonly string[]) => new File([messages.join("")], "Sent.mbox");
const companies = new File(
  [
    "Record ID,Company name,Company Domain Name,Segment,Lifecycle Stage\n",
    "9,Acme,acme.test,gold,customer\n",
    "10,Beta,,gold,customer\n",
  ],
  "companies.csv",
);
const people = new File(
  ["Record ID,First Name,Last Name,Email,Associated Company\n", "71,Bob,Durand,bob@beta.test,Beta\n"],
  "contacts.csv",
);
/** Three weeks of workdays. */
const days = [2, 3, 4, 5, 6, 9, 10, 11, 12, 13, 16, 17, 18, 19, 20].map(
  (day) => `2026-11-${String(day).padStart(2, "0")}`,
);
const mailbox = () => box(...days.map((day) => message("Ann <ann@acme.test>", day)));

const actionsOf = async (ports: Ports) =>
  (await ports.database.actions.toArray()).map(({ record }) => record);

test("imported mail counts for the customer, by the domain of the company or the people known there", async () => {
  const { ports, database } = await freshPorts();
  const mail = box(
    message("Ann <ann@acme.test>", "2026-11-02"),
    message("Bob <bob@beta.test>", "2026-11-03"),
    message("carl@beta.test", "2026-11-04"),
    message("dora@gmail.com", "2026-11-05"),
    message("eve@else.test", "2026-11-06"),
  );
  await bringIn(ports, [companies, people, mail], "r1");
  const names = new Map((await database.accounts.toArray()).map(({ record }) => [record.id, record.name]));
  expect((await actionsOf(ports)).map(({ account }) => names.get(account ?? "") ?? null)).toEqual(
    expect.arrayContaining(["Acme", "Beta", "Beta", null, null]),
  );
  expect((await actionsOf(ports)).filter(({ account }) => account)).toHaveLength(3);
});

test("a mailbox that came first is linked when the CRM's lists come, and unlinked when they go", async () => {
  const { ports, database } = await freshPorts();
  await bringIn(
    ports,
    [box(message("ann@acme.test", "2026-11-02"), message("bob@beta.test", "2026-11-03"))],
    "r1",
  );
  const before = JSON.stringify(await database.actions.toArray());
  expect((await actionsOf(ports)).some(({ account }) => account)).toBe(false);
  await stage(ports, [companies, people], "r2");
  const told = await previewRestore(ports, "r2", "import");
  expect(told.ok && told.value.find(({ record }) => record === "action")).toMatchObject({ changed: 2 });
  await applyRestore(ports, "r2", "Europe/Paris", "import");
  expect((await actionsOf(ports)).every(({ account }) => account)).toBe(true);
  expect((await database.totals.toArray()).every(({ contacts }) => contacts.length === 1)).toBe(true);
  await undoRestore(ports, "r2");
  expect(JSON.stringify(await database.actions.toArray())).toBe(before);
});

test("the days that archives tell of are written down with what they tell, and go with the import", async () => {
  const { ports, database } = await freshPorts();
  await stage(ports, [companies, mailbox()], "r1");
  const told = await previewRestore(ports, "r1", "import");
  expect(told.ok && told.value.find(({ record }) => record === "presence")).toMatchObject({ added: 15 });
  await applyRestore(ports, "r1", "Europe/Paris", "import");
  const presences = (await database.presences.toArray()).map(({ record }) => record);
  expect(presences.map(({ day }) => day)).toEqual(days);
  expect(presences.every(({ minutes, kinds }) => minutes === 480 && kinds?.join() === "email")).toBe(true);
  await undoRestore(ports, "r1");
  expect(await database.presences.count()).toBe(0);
});

test("a week in which no archive holds anything is no week of work, and today is nobody's past", async () => {
  const { ports, database } = await freshPorts();
  const away = new Set(["2026-11-09", "2026-11-10", "2026-11-11", "2026-11-12", "2026-11-13", "2026-11-17"]);
  const mails = [...days, "2026-11-23"]
    .filter((day) => !away.has(day))
    .map((day) => message("a@acme.test", day));
  await bringIn(ports, [box(...mails)], "r1");
  const known = await database.presences.toCollection().primaryKeys();
  expect(known).not.toContain("2026-11-11");
  // A single quiet day among others was worked.
  expect(known).toContain("2026-11-17");
  expect(known).not.toContain("2026-11-23");
});

test("where Cairn itself watched, an archive changes nothing; a second archive adds what it tells", async () => {
  const { ports, database } = await freshPorts();
  await putRecord(database, { record: "presence", day: "2026-11-20", minutes: 300 });
  await bringIn(ports, [mailbox()], "r1");
  expect((await database.presences.get("2026-11-20"))?.record).toEqual({
    record: "presence",
    day: "2026-11-20",
    minutes: 300,
  });
  const calls = new File(
    [
      "Id,Call Start Time,Call Owner Name,Call Type,Call Duration (in seconds)\n",
      "1,2026-11-03 10:00:00,Me,Outbound,60\n",
      "2,2026-11-18 10:00:00,Me,Outbound,60\n",
    ],
    "calls.csv",
  );
  await bringIn(ports, [calls], "r2");
  expect((await database.presences.get("2026-11-03"))?.record.kinds).toEqual(["call", "email"]);
  expect((await database.presences.get("2026-11-04"))?.record.kinds).toEqual(["email"]);
});

test("customers whose mail was imported are not left alone, and one that the archive never names is not either", async () => {
  const { ports, database } = await freshPorts();
  const year: string[] = [];
  for (
    let day = Temporal.PlainDate.from("2026-06-01");
    day.toString() < "2026-11-21";
    day = day.add({ days: 1 })
  )
    if (day.dayOfWeek < 6) year.push(day.toString());
  const mail = box(...year.map((day, index) => message(index % 2 ? "ann@acme.test" : "x@else.test", day)));
  await bringIn(ports, [companies, mail], "r1");
  const facts = await readCoachFacts(database);
  const { evidence } = await coachStateOn(database, facts, "2026-11-20");
  expect(evidence.eligibleDays).toBeGreaterThan(100);
  expect(evidence.census.at(-1)).toEqual({ overdue: 0, customers: 2 });
  const { proposals } = await dayPlan(ports);
  expect(proposals.filter(({ type }) => type === "account")).toEqual([]);
});

test("a routine begun after the import starts from the imported days, and one that no archive tells of does not", async () => {
  const { ports, database } = await freshPorts();
  await bringIn(ports, [mailbox()], "r1");
  const common = { record: "routine", from: "2026-11-23", times: 1, per: "day" } as const;
  await putRecord(database, {
    ...common,
    id: "mail",
    name: "One mail of my own",
    match: { kinds: ["email"], initiative: "proactive" },
  });
  await putRecord(database, { ...common, id: "crm", name: "CRM", match: { kinds: ["crm-review"] } });
  const log = await readRoutineLog(database, "2026-11-23", "2026-11-23");
  const standings = routineStandings(log, { day: "2026-11-23", isRunning: true });
  const [mail, crm] = ["mail", "crm"].map((id) => standings.find((one) => one.id === id));
  expect(mail?.steps.filter(({ seed }) => seed)).toHaveLength(15);
  expect(mail?.strength).toBeCloseTo(1 - 0.5 ** (15 / 13), 6);
  expect(crm?.steps).toEqual([]);
});

test("a mail that goes on from one's own, or after two weeks of silence, takes it up again", async () => {
  const { ports } = await freshPorts();
  const asked = `From x Mon Oct 05 09:00:00 2026\nMessage-ID: <q@acme.test>\nFrom: ann@acme.test\nTo: me@own.test\nDate: Mon, 05 Oct 2026 09:00:00 +0000\n\nText\n\n`;
  const first = message("ann@acme.test", "2026-11-02");
  const own = `${sent}@own.test`;
  const mail = box(
    asked,
    first,
    message("ann@acme.test", "2026-11-05", `In-Reply-To: <${own}>\n`),
    message("ann@acme.test", "2026-10-06", "In-Reply-To: <q@acme.test>\n"),
    message("ann@acme.test", "2026-11-06", "In-Reply-To: <q@acme.test>\n"),
  );
  await bringIn(ports, [mail], "r1");
  const byDay = (await actionsOf(ports)).map(({ day, initiative }) => `${day} ${initiative}`).sort();
  expect(byDay).toEqual([
    "2026-10-06 reactive",
    "2026-11-02 proactive",
    "2026-11-05 proactive",
    "2026-11-06 proactive",
  ]);
});

test("a deal without a day comes as first seen today, once, and gains its day from a later export", async () => {
  const { ports, database, clock } = await freshPorts();
  const deals = (created: string) =>
    new File(
      [
        `id;name;account;stage;created on;close date\n1;Roof;Beta;Proposal;${created};\n2;Desk;Beta;Closed Won;;\n3;Van;Beta;Closed Won;2026-01-10;2026-02-10\n`,
      ],
      "deals.csv",
    );
  await bringIn(ports, [deals("")], "r1");
  const roof = async () =>
    (await database.opportunities.toArray()).find(({ key }) => key.endsWith(":1"))?.record;
  expect(await database.opportunities.count()).toBe(2);
  expect(await roof()).toMatchObject({ createdEstimated: true, createdAt: "2026-11-23T12:00:00+01:00" });
  clock.set("2026-11-30T10:00:00Z");
  const later = { ...context, nowMs: Date.parse("2026-11-30T10:00:00Z") };
  const opened = await openFiles([deals("")], () => undefined);
  let index = 0;
  for await (const { text } of piecesOf(recordsOf(opened, noChoices, later), true))
    await stageRestore(ports, { restore: "r2", index: index++, text });
  expect(await applyRestore(ports, "r2", "Europe/Paris", "import")).toEqual({
    ok: true,
    value: { added: 0, changed: 0 },
  });
  await bringIn(ports, [deals("2026-03-05")], "r3");
  expect(await roof()).toMatchObject({ createdEstimated: false, createdAt: "2026-03-05T12:00:00+01:00" });
});
