import { aboutOfCard, reopenedMark } from "@/lib/coach/nudges/history";
import type { Nudge } from "@/lib/model/nudge";
import { type Result, succeed } from "@/lib/model/result";
import { putRecord } from "@/lib/store/records";
import type { NudgeLine } from "@/lib/views/nudge-log";
import type { Ports } from "../ports";

/** How many lines of the log are shown. */
const shownLines = 200;

/** What Cairn said and what it kept to itself, newest first. */
export async function nudgeLog({ database }: Ports): Promise<NudgeLine[]> {
  const rows = await database.nudges.orderBy("atMs").reverse().limit(shownLines).toArray();
  const nudges = rows.map(({ record }) => record);
  return nudges.map((nudge) => ({
    id: nudge.id,
    at: nudge.at,
    about: aboutOfCard(nudge.about),
    wording: nudge.wording ?? null,
    withheld: nudge.withheld ?? null,
    answer: nudge.answer ?? null,
    stopped: nudge.answer === "not-useful" && !isReopened(nudge, nudges),
  }));
}

function isReopened(nudge: Nudge, nudges: readonly Nudge[]): boolean {
  return nudges.some(
    ({ at, about, withheld }) =>
      withheld === reopenedMark &&
      about === aboutOfCard(nudge.about) &&
      Date.parse(at) >= Date.parse(nudge.at),
  );
}

/** Lets a thing be mentioned again after "not useful". */
export async function reopenNudge(
  { database }: Ports,
  { id, about, at }: { id: string; about: string; at: string },
): Promise<Result<null>> {
  await putRecord(database, { record: "nudge", id, at, about: aboutOfCard(about), withheld: reopenedMark });
  return succeed(null);
}
