import type { Action } from "@/lib/model/action";
import type { JournalRecord } from "@/lib/model/journal";
import { type Call, isMade } from "../calls";
import { accountId, contactId, namedPeople } from "./named-people";
import { createInstantOf, recordId } from "./record-id";

/**
 * The actions of one person's exported calls, whom they name first. A missed call is nothing that was done; a call
 * without a day has no place in time.
 * @param source the tool that the export comes from
 */
export function* callRecords(
  calls: Iterable<Call>,
  source: string,
  owner: string | null,
  timeZone: string,
): Generator<JournalRecord> {
  const isOwn = (call: Call) => isMade(call) && (owner === null || call.owner === owner);
  yield* namedPeople(calls, isOwn, source);
  const instantOf = createInstantOf(timeZone);
  let index = -1;
  for (const call of calls) {
    index += 1;
    if (!isOwn(call) || call.day === null) continue;
    yield {
      record: "action",
      id: recordId("calls", "call", call.id ?? `${call.day} ${index}`),
      at: instantOf(call.day, call.minute),
      day: call.day,
      kind: "call",
      initiative:
        call.direction === "outbound" ? "proactive" : call.direction === "inbound" ? "reactive" : "none",
      minutes: call.seconds === null ? null : Math.min(1440, Math.round(call.seconds / 60)),
      ...whomOf(call, source),
      source: "import",
    };
  }
}

/** A person's name is what everybody knows them by; a key alone is what their tool knows them by. */
function whomOf({ contact, contactKey, account }: Call, source: string): Pick<Action, "contact" | "account"> {
  const named = contact ? contactId(source, contact, account) : null;
  const whom = named ?? (contactKey ? recordId(source, "contact", contactKey) : null);
  return {
    ...(whom !== null && { contact: whom }),
    ...(account !== null && { account: accountId(source, account) }),
  };
}
