import type { StageName } from "@/lib/model/pipeline";
import type { Question } from "../question";
import { foldHeader } from "./fields";
import type { DealMapping } from "./mapping";
import { recogniseStage } from "./stages";

type Cell = (row: readonly string[]) => string;

export interface Outcomes {
  readonly stageOf: (row: readonly string[]) => StageName;
  readonly questions: readonly Question[];
}

/**
 * Reads where each deal stands from its stage and status. What the mapping says comes first, then a status that says
 * won or lost, then the stage's words. A value that says "closed" without saying how is asked about; a value of which
 * nothing is known counts as open, at the start of the pipeline.
 */
export function readOutcomes(
  rows: readonly (readonly string[])[],
  stage: Cell,
  status: Cell,
  mapping: DealMapping,
  column: string,
): Outcomes {
  const given = new Map<string, StageName>();
  for (const name of mapping.won ?? []) given.set(foldHeader(name), "won");
  for (const name of mapping.lost ?? []) given.set(foldHeader(name), "lost");
  for (const [name, meant] of Object.entries(mapping.stages ?? {})) given.set(foldHeader(name), meant);

  const decided = new Map<string, StageName>();
  const unclear = new Set<string>();
  for (const row of rows) {
    const [stageName, statusName] = [stage(row), status(row)];
    const key = `${stageName}\u0000${statusName}`;
    if (decided.has(key)) continue;
    const ofStatus = given.get(foldHeader(statusName)) ?? endOf(statusName);
    const ofStage = given.get(foldHeader(stageName)) ?? recogniseStage(stageName);
    if (ofStatus === null && ofStage === null && /\b(clos|ferme|termine)/.test(foldHeader(stageName))) {
      unclear.add(stageName);
    }
    decided.set(key, ofStatus ?? ofStage ?? "lead");
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

/** Won or lost where a status says so; an open status says nothing of the stage. */
function endOf(status: string): StageName | null {
  const meant = recogniseStage(status);
  return meant === "won" || meant === "lost" ? meant : null;
}
