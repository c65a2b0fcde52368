import { broadcast } from "@/lib/messages/broadcast";
import type { Change } from "@/lib/messages/contract";
import type { Result } from "@/lib/model/result";

/** Tells every open page that something changed, once a write succeeded, and passes its answer on. */
export async function told<Value>(
  what: Change["what"],
  result: Promise<Result<Value>>,
): Promise<Result<Value>> {
  const answer = await result;
  if (answer.ok) setTimeout(() => void broadcast({ type: "changed", what }), 0);
  return answer;
}
