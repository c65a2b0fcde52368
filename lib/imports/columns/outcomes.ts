import type { StageName } from "@/lib/model/pipeline";
import type { Question } from "../question";
import { foldHeader } from "./recognise";
import type { DealMapping } from "./mapping";
import { recogniseStage } from "./stages";

type Cell = (row: readonly string[]) => string;

export interface Outcomes {
  readonly stageOf: (row: readonly string[]) => StageName;
  readonly questions: readonly Question[];
}

/**
 * Reads where each deal stands from its stage and status. What the mapping says comes first, then a status that says
 * won or lost, then the stage's words. A value of which nothing is known counts as open, at the start of the pipeline:
 * unless it says "closed" without saying how, or nothing else in the file says won or lost, or its deals have ended
 * while none of the open ones has. Then it is asked about.
 * @param ended whether a row has a day on which it ended
 */
export function readOutcomes(
  rows: readonly (readonly string[])[],
  stage: Cell,
  status: Cell,
  ended: (row: readonly string[]) => boolean,
  mapping: DealMapping,
  column: string,
): Outcomes {
  const given = new Map<string, StageName>();
  for (const name of mapping.won ?? []) given.set(foldHeader(name), "won");
  for (const name of mapping.lost ?? []) given.set(foldHeader(name), "lost");
  for (const [name, meant] of Object.entries(mapping.stages ?? {})) given.set(foldHeader(name), meant);

  const decided = new Map<string, StageName>();
  const unknown = new Map<string, { name: string; rows: number; ended: number }>();
  const ends = new Set<StageName>();
  let openEnded = 0;
  const keys = rows.map((row) => `${stage(row)}\u0000${status(row)}`);
  for (const [index, row] of rows.entries()) {
    const key = keys[index] ?? "";
    const present = unknown.get(key);
    if (present) {
      present.rows += 1;
      if (ended(row)) present.ended += 1;
      continue;
    }
    const before = decided.get(key);
    if (before !== undefined) {
      if (before !== "won" && before !== "lost" && ended(row)) openEnded += 1;
      continue;
    }
    const [stageName, statusName] = [stage(row), status(row)];
    const ofStatus = given.get(foldHeader(statusName)) ?? endOf(statusName);
    const ofStage = given.get(foldHeader(stageName)) ?? recogniseStage(stageName);
    const meant = ofStatus ?? ofStage;
    if (meant === "won" || meant === "lost") ends.add(meant);
    else if (meant !== null && ended(row)) openEnded += 1;
    if (meant === null && (stageName !== "" || statusName !== ""))
      unknown.set(key, { name: stageName || statusName, rows: 1, ended: ended(row) ? 1 : 0 });
    decided.set(key, meant ?? "lead");
  }
  const unclear = new Set<string>();
  for (const value of unknown.values()) {
    const hasEnded = openEnded === 0 && value.ended * 2 > value.rows;
    if (saysClosed(value.name) || hasEnded || ends.size < 2) unclear.add(value.name);
  }
  const questions: Question[] =
    unclear.size === 0
      ? []
      : [{ column, why: "unknown-outcome", examples: [...unclear].slice(0, 5), fields: ["stage"] }];
  return {
    questions,
    stageOf: (row) => decided.get(`${stage(row)}\u0000${status(row)}`) ?? "lead",
  };
}

const saysClosed = (name: string): boolean => /\b(clos|ferme|termine)/.test(foldHeader(name));

/** Won or lost where a status says so; an open status says nothing of the stage. */
function endOf(status: string): StageName | null {
  const meant = recogniseStage(status);
  return meant === "won" || meant === "lost" ? meant : null;
}
