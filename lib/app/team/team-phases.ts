import type { Result } from "@/lib/model/result";
import { type PhaseAggregate, phaseAggregate } from "@/lib/team/phase-aggregate";
import type { Ports } from "../ports";
import { publishedMonths } from "./published-months";

/** The team's time by phase of the sale, month by month. */
export const teamPhases = (ports: Ports, team: string): Promise<Result<PhaseAggregate[]>> =>
  publishedMonths(ports, team, {
    partOf: ({ phases, days }, person) =>
      phases.length === 0 ? null : { person, eligibleDays: days.eligible, phases },
    of: phaseAggregate,
    kept: ({ publishedPhases }) => publishedPhases ?? [],
    keep: (row, publishedPhases) => ({ ...row, publishedPhases }),
  });
