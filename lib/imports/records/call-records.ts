import type { Action } from "@/lib/model/action";
import type { Call } from "../calls";
import { noonOf, recordId } from "./record-id";

/**
 * The actions of one person's exported calls. A missed call is nothing that was done; a call without a day has no place
 * in time.
 */
export function callRecords(calls: readonly Call[], owner: string | null, timeZone: string): Action[] {
  return calls.flatMap((call, index): Action[] => {
    if (call.direction === "missed" || call.day === null) return [];
    if (owner !== null && call.owner !== owner) return [];
    return [
      {
        record: "action",
        id: recordId("calls", "call", call.id ?? `${call.day} ${index}`),
        at: noonOf(call.day, timeZone),
        day: call.day,
        kind: "call",
        initiative:
          call.direction === "outbound" ? "proactive" : call.direction === "inbound" ? "reactive" : "none",
        minutes: call.seconds === null ? null : Math.min(1440, Math.round(call.seconds / 60)),
        source: "import",
      },
    ];
  });
}
