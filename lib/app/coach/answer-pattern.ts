import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { NudgeAnswer } from "@/lib/model/nudge";
import type { PatternId } from "@/lib/model/pattern";
import { type Result, succeed } from "@/lib/model/result";
import { forgetEvening } from "@/lib/store/day-totals-cache";
import { putRecord } from "@/lib/store/records";
import { today } from "../day/today";
import type { Ports } from "../ports";
import { routineOfPlan, tickRoutine } from "../routines/keep-routine";
import { readSettings, writtenInstant } from "../settings/settings";

/** Contests a pattern: it is off from today on, with the person's own words. */
export async function contestPattern(ports: Ports, pattern: PatternId, why: string): Promise<Result<null>> {
  const { database } = ports;
  const from = await today(ports);
  await database.transaction("rw", database.patternOffs, database.meta, async () => {
    await putRecord(database, { record: "pattern-off", pattern, from, to: null, why, contested: true });
    await forgetEvening(database);
  });
  return succeed(null);
}

/** Switches a pattern on again from today. The time in which it was off stays in the journal. */
export async function resumePattern(ports: Ports, pattern: PatternId): Promise<Result<null>> {
  const { database } = ports;
  const last = addDays(await today(ports), -1);
  await database.transaction("rw", database.patternOffs, database.meta, async () => {
    const rows = await database.patternOffs.toArray();
    for (const { key, record } of rows) {
      if (record.pattern !== pattern || (record.to && record.to <= last)) continue;
      // Switched off and on within one day: it was never off for a whole one.
      if (record.from > last) await database.patternOffs.delete(key);
      else await putRecord(database, { ...record, to: last });
    }
    await forgetEvening(database);
  });
  return succeed(null);
}

/** Agrees a limit for a pattern from today on. The newest holds. */
export async function setMarker(
  ports: Ports,
  pattern: PatternId,
  value: number,
  agreed: "self" | "coach" | "team",
): Promise<Result<null>> {
  const { database } = ports;
  const from = await today(ports);
  await database.transaction("rw", database.markers, database.meta, async () => {
    await putRecord(database, { record: "marker", pattern, value, from, agreed });
    await forgetEvening(database);
  });
  return succeed(null);
}

/** The routine that "done" keeps, of a card about a plan or a routine; null for one about a pattern. */
function routineOfCard(card: string): string | null {
  if (card.startsWith("plan ")) return routineOfPlan(card.slice("plan ".length));
  return card.startsWith("routine ") ? card.slice("routine ".length) : null;
}

/**
 * Keeps the answer to the card of a day: the same card answered twice that day counts once, the newest holds. "Done"
 * ticks the routine that the card was about.
 */
export async function answerCard(ports: Ports, card: string, answer: NudgeAnswer): Promise<Result<null>> {
  const day = await today(ports);
  const at = writtenInstant(ports.clock.now(), await readSettings(ports));
  const id = `card ${day} ${card}`.slice(0, 200);
  const before = (await ports.database.nudges.get(id))?.record;
  await putRecord(ports.database, {
    record: "nudge",
    id,
    at: before?.at ?? at,
    about: card.slice(0, 200),
    answer,
    answeredAt: at,
  });
  const routine = routineOfCard(card);
  if (answer === "done" && routine !== null) return tickRoutine(ports, routine, day, true);
  return succeed(null);
}
