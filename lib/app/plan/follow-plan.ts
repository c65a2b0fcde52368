import { planProblem } from "@/lib/coach/plan/if-then";
import { patternId } from "@/lib/model/pattern";
import { fail, type Result } from "@/lib/model/result";
import type { RoutineMatch } from "@/lib/model/routine";
import { putRecord } from "@/lib/store/records";
import type { Ports } from "../ports";
import { type PlanWords, routineOfPlan, writePlan } from "../routines/keep-routine";

/**
 * Writes an if-then plan with the actions that show that it was followed. `bad-message` for a plan that says what one
 * will not do: the screens offer the positive form before it comes to that.
 */
export async function followPlan(ports: Ports, plan: PlanWords, match: RoutineMatch): Promise<Result<null>> {
  const pattern = patternId.safeParse(plan.pattern);
  if (planProblem(plan.cue, plan.act, pattern.success ? pattern.data : null)) return fail("bad-message");
  const { database } = ports;
  const tables = [database.plans, database.routines, database.meta, database.settings];
  return database.transaction("rw", tables, async () => {
    const written = await writePlan(ports, plan);
    const routine = (await database.routines.get(routineOfPlan(plan.id)))?.record;
    if (routine) await putRecord(database, { ...routine, match });
    return written;
  });
}
