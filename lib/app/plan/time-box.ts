import { minutesLeft, timeBox } from "@/lib/coach/plan/time-box";
import { type Result, succeed } from "@/lib/model/result";
import type { TimeBoxView } from "@/lib/views/day-plan";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";
import { readMeta } from "./meta-value";

const timeBoxKey = "time-box";

/** The time box that runs, or that has run out and was not put away; null where there is none. */
export async function readTimeBox({ database, clock }: Ports): Promise<TimeBoxView | null> {
  const box = await readMeta(database, timeBoxKey, timeBox);
  return box && { ...box, left: minutesLeft(box, clock.now().epochMilliseconds) };
}

/** Begins a time box now, in place of one that runs. The same one begun again keeps its beginning. */
export async function startTimeBox(
  ports: Ports,
  asked: Omit<TimeBoxView, "left" | "startedAt">,
): Promise<Result<TimeBoxView>> {
  const { database, clock } = ports;
  const running = await readTimeBox(ports);
  if (running?.id === asked.id) return succeed(running);
  const startedAt = writtenInstant(clock.now(), await readSettings(ports));
  const box = { ...asked, startedAt };
  await database.meta.put({ key: timeBoxKey, value: box });
  return succeed({ ...box, left: minutesLeft(box, clock.now().epochMilliseconds) });
}

/** Puts the time box away. */
export async function stopTimeBox({ database }: Ports): Promise<Result<null>> {
  await database.meta.delete(timeBoxKey);
  return succeed(null);
}
