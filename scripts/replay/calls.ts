import { callCounts, readCalls } from "@/lib/imports/calls";
import { tableOf } from "./deals";

/** The counts of an export of calls by owner, direction and month, ready to print; open questions beside them. */
export function callsReport(file: string): object {
  const { calls, questions } = readCalls(tableOf(file));
  return {
    ...callCounts(calls),
    questions: questions.map(({ column, why, examples }) => ({ column, why, examples })),
  };
}
