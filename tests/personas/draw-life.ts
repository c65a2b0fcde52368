import type { JournalRecord } from "@/lib/model/journal";
import { type PatternId, patternIds } from "@/lib/model/pattern";
import { openBook, openQuotes } from "./book";
import { type Calendar, createCalendar, type LifeDay } from "./calendar";
import { type DrawnDecoys, drawDecoys } from "./decoys";
import type { Life, PatternTruth, Regime, WorldName } from "./life";
import { drawPaths } from "./paths";
import { drawPerson, type Person } from "./person";
import { createRandom, type Random } from "./random";
import { createRecorder, type Recorder } from "./recorder";
import { drawRegimes } from "./regimes";
import { traits } from "./traits";
import { drawVariation } from "./variation";
import { liveWorkingDay } from "./working-day";

/** Draws one labelled life of a year. The same seed, world and number give the same journal, byte for byte. */
export function drawLife(seed: number, world: WorldName, number: number): Life {
  const name = `${world}-${seed}-${String(number).padStart(4, "0")}`;
  const random = createRandom(name);
  const variation = drawVariation(random, world);
  const { noise } = variation;
  const timeZone = random.pick([
    "Europe/Paris",
    "Europe/Paris",
    "Europe/Brussels",
    "America/Toronto",
  ] as const);
  const firstDay = random.pick(["2025-09-01", "2026-01-05", "2026-03-02", "2026-06-01"] as const);
  const calendar = createCalendar(random, {
    firstDay,
    days: 365,
    timeZone,
    gaps: noise.gaps,
    trainingWeek: random.chance(0.4),
    partTime: variation.partTime,
  });
  const workedDays = calendar.worked.length;
  const weekdays = [...new Set(calendar.worked.map((day) => day.weekday))];
  const mechanism = variation.createMechanism(random, noise.scale, noise.phi, weekdays);
  const regimes = drawRegimes(random, workedDays, mechanism.regimeStyle);
  const drawn = drawDecoys(random, calendar, regimes);
  const paths = drawPaths(random, {
    workedDays,
    regimes,
    baselines: drawn.baselines,
    noise,
    makeNoise: mechanism.makeNoise,
    driftDays: variation.driftDays ?? mechanism.driftDays,
    cycle: variation.cycle,
  });
  const recorder = createRecorder(random, name);
  for (const record of calendar.records) recorder.record(record);
  recordPerson(recorder, calendar, drawn);
  const book = openBook(random, recorder, mechanism.renewal);
  const quotes = openQuotes(random, recorder, book);
  const person = drawPerson(random, drawn.unlabelledRituals, variation.volume);

  const held = (pattern: PatternId, i: number, tail: number): boolean =>
    regimes.some((regime) => regime.pattern === pattern && i >= regime.from && i <= regime.to + tail);
  const census: { share: number; count: number }[] = [];
  for (const day of calendar.days) {
    if (day.index < 0) {
      liveDayOff(random, recorder, day);
      continue;
    }
    const i = day.index;
    const decoy = drawn.days[i];
    if (!decoy) continue;
    if (day.watched > 0.5) book.observe();
    liveRituals(random, recorder, person, day);
    liveWorkingDay({
      random,
      mechanism,
      recorder,
      person,
      book,
      quotes,
      day,
      decoy,
      value: (pattern) => paths.get(pattern)?.latent[i] ?? 0,
      isDependent: held("constant-soliciting", i, 0) || isNewIn(calendar, drawn, day),
      isBusy: held("illusion-of-activity", i, 0),
      followUpProbability: held("quotation-overload", i, 0) ? 0.28 : 0.82,
      wrongLabels: noise.wrongLabels,
      unknownDurations: variation.unknownDurations,
    });
    census.push(book.overdue());
    if (noise.wrongLabels > 0 && day.weekday === 3 && random.chance(0.7)) {
      recorder.record({
        record: "audit",
        day: day.date,
        checked: 5,
        wrong: random.binomial(5, noise.wrongLabels),
      });
    }
  }

  const truth = new Map<PatternId, PatternTruth>();
  for (const pattern of patternIds) {
    const path = paths.get(pattern);
    const shares = census.map((state) => state.share);
    const [latent, level] =
      pattern === "neglected-accounts" ? [shares, shares] : [path?.latent ?? [], path?.level ?? []];
    truth.set(pattern, {
      latent,
      level,
      marker: calendar.worked.map((_, i) => markerOn(pattern, i, drawn)),
      condition: calendar.worked.map((day, i) => {
        if (pattern === "quotation-overload") return held(pattern, i, 10);
        if (pattern === "constant-soliciting") return held(pattern, i, 10) && !isNewIn(calendar, drawn, day);
        if (pattern === "neglected-accounts") return (census[i]?.count ?? 0) >= 3;
        return true;
      }),
      regimes: regimes.filter((regime: Regime) => regime.pattern === pattern),
    });
  }
  return {
    name,
    world,
    header: { record: "journal", version: 1, exportedAt: lastInstant(calendar), timeZone },
    records: restoredTwice(random, recorder.records, drawn),
    workedDays: calendar.worked.map((day) => day.date),
    weeks: new Set(calendar.worked.map((day) => weekOf(day.date))).size,
    truth,
    decoys: drawn.decoys,
    ritualIds: recorder.ritualIds,
  };
}

const weekOf = (date: string): number => Math.floor((Date.parse(`${date}T00:00:00Z`) / 86_400_000 + 3) / 7);

function markerOn(pattern: PatternId, i: number, drawn: DrawnDecoys): number {
  const territory = drawn.newTerritory;
  if (pattern === "reactive-phone" && territory && i >= territory.from) return territory.marker;
  return traits[pattern].marker;
}

const isNewIn = (calendar: Calendar, drawn: DrawnDecoys, day: LifeDay): boolean =>
  drawn.newHireDays > 0 && day.date <= (calendar.days[drawn.newHireDays]?.date ?? "");

function recordPerson(recorder: Recorder, calendar: Calendar, drawn: DrawnDecoys): void {
  const first = calendar.days[0]?.date ?? "2026-01-01";
  const since = Temporal.PlainDate.from(first).add({
    days: drawn.newHireDays > 0 ? drawn.newHireDays - 89 : -700,
  });
  recorder.record({ record: "person", inPostSince: since.toString() });
  const territory = drawn.newTerritory;
  const from = territory ? calendar.worked[territory.from]?.date : undefined;
  if (territory && from) {
    recorder.record({
      record: "marker",
      pattern: "reactive-phone",
      value: territory.marker,
      from,
      agreed: "coach",
    });
  }
}

/** On days off hardly anything happens; what does must not count. */
function liveDayOff(random: Random, recorder: Recorder, day: LifeDay): void {
  const stray = day.training ? 4 : 0.15;
  for (let n = random.poisson(stray); n > 0; n--) {
    recorder.add(
      day,
      { kind: random.chance(0.7) ? "email" : "admin", initiative: "reactive", minutes: 10 },
      random.uniform(8, 21),
    );
  }
}

function liveRituals(random: Random, recorder: Recorder, person: Person, day: LifeDay): void {
  for (const ritual of person.rituals) {
    if (!random.chance(ritual.kept)) continue;
    const hour = ritual.hour + random.normal(0, 0.1);
    const minutes = Math.max(3, Math.round(ritual.minutes + random.normal(0, 2)));
    recorder.markRitual(recorder.add(day, { kind: ritual.kind, initiative: "none", minutes }, hour));
  }
}

/** After a reinstallation a backup may be read twice: some lines come again, with the same ids. */
function restoredTwice(
  random: Random,
  records: readonly JournalRecord[],
  drawn: DrawnDecoys,
): JournalRecord[] {
  if (!drawn.decoys.some((decoy) => decoy.name === "reinstalled")) return [...records];
  const from = random.int(0, Math.floor(records.length / 2));
  const again = records.slice(from, from + 400).filter((record) => record.record === "action");
  return [...records, ...again];
}

function lastInstant(calendar: Calendar): string {
  const last = calendar.days.at(-1);
  return last ? `${last.date}T23:00:00${last.offset}` : "2026-12-31T23:00:00+01:00";
}
