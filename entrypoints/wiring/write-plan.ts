import type { PlanWords } from "@/components/card/PlanForm";
import { send, sendCoaching } from "@/lib/messages/send";
import type { PatternId } from "@/lib/model/pattern";
import type { Result } from "@/lib/model/result";
import { createId } from "@/lib/platform/ids";

/** Writes an if-then plan: followed by its actions where they are known, else by a tick. */
export function writePlan(pattern: PatternId, { match, ...words }: PlanWords): Promise<Result<null>> {
  const plan = { id: createId(), pattern, ...words };
  return match && match.kinds.length > 0
    ? sendCoaching("plan.follow", { ...plan, match })
    : send("plan.write", plan);
}
