import type { Action } from "@/lib/model/action";
import type { Call } from "../calls";
import { createNoonOf, recordId } from "./record-id";

/**
 * The actions of one person's exported calls. A missed call is nothing that was done; a call without a day has no place
 * in time.
 */
export function* callRecords(
  calls: readonly Call[],
  owner: string | null,
  timeZone: string,
): Generator<Action> {
  const noonOf = createNoonOf(timeZone);
  for (const [index, call] of calls.entries()) {
    if (call.direction === "missed" || call.day === null) continue;
    if (owner !== null && call.owner !== owner) continue;
    yield {
      record: "action",
      id: recordId("calls", "call", call.id ?? `${call.day} ${index}`),
      at: noonOf(call.day),
      day: call.day,
      kind: "call",
      initiative:
        call.direction === "outbound" ? "proactive" : call.direction === "inbound" ? "reactive" : "none",
      minutes: call.seconds === null ? null : Math.min(1440, Math.round(call.seconds / 60)),
      source: "import",
    };
  }
}
