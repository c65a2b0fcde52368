import type { Action } from "@/lib/model/action";
import type { JournalRecord } from "@/lib/model/journal";
import type { LifeDay } from "./calendar";
import type { Random } from "./random";

/** An action without what the recorder adds: its id and its instant. */
export type Draft = Pick<
  Action,
  | "kind"
  | "initiative"
  | "minutes"
  | "account"
  | "opportunity"
  | "advances"
  | "leadReply"
  | "internal"
  | "hard"
  | "due"
  | "phase"
  | "topic"
  | "triedFirst"
  | "followsUp"
  | "source"
>;

/** Writes what Cairn saw of a life. What happened while it was not watching is lost, as in reality. */
export interface Recorder {
  /** Records an action at this hour of the day (decimal), or at a likely one; returns its id. */
  add(day: LifeDay, draft: Draft, hour?: number): string;
  record(record: JournalRecord): void;
  /** Marks an action as a ritual, for the score. */
  markRitual(id: string): void;
  /** A fresh opaque id. */
  id(prefix: string): string;
  readonly records: JournalRecord[];
  readonly ritualIds: Set<string>;
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");

/** `2026-03-12T09:04:30+01:00` for a decimal hour of a day. */
export function instantAt(day: LifeDay, hour: number): string {
  const seconds = Math.round(Math.min(Math.max(hour, 0), 23.99) * 3600);
  const [h, m, s] = [Math.floor(seconds / 3600), Math.floor((seconds % 3600) / 60), seconds % 60];
  return `${day.date}T${twoDigits(h)}:${twoDigits(m)}:${twoDigits(s)}${day.offset}`;
}

/** An hour of a day with two humps and a gap at lunch. */
export function likelyHour(random: Random): number {
  for (;;) {
    const hour = random.chance(0.52) ? random.normal(10.3, 1) : random.normal(15.4, 1.3);
    if (hour > 8.4 && hour < 18.6 && (hour < 12.4 || hour > 13.6 || random.chance(0.15))) return hour;
  }
}

/** A recorder whose ids begin with the life's prefix. */
export function createRecorder(random: Random, prefix: string): Recorder {
  const records: JournalRecord[] = [];
  const ritualIds = new Set<string>();
  let counter = 0;
  const nextId = (part: string): string => `${prefix}-${part}${(counter++).toString(36)}`;
  return {
    records,
    ritualIds,
    record: (record) => void records.push(record),
    markRitual: (id) => void ritualIds.add(id),
    id: nextId,
    add: (day, draft, hour = likelyHour(random)) => {
      const id = nextId("a");
      const seen = day.index < 0 || day.watched > 0.5 || random.chance(day.watched);
      if (seen) records.push({ record: "action", id, at: instantAt(day, hour), ...draft });
      return id;
    },
  };
}
