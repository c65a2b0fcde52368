import { decide } from "@/lib/coach/nudges/decide";
import { silenceMark } from "@/lib/coach/nudges/history";
import type { BreakpointKind } from "@/lib/coach/nudges/moment";
import { nudgePolicy, trialPolicy } from "@/lib/coach/nudges/policy";
import type { Nudge } from "@/lib/model/nudge";
import { plainTable, putRecord } from "@/lib/store/records";
import { runningTrial } from "../experiments/running-trial";
import type { Ports } from "../ports";
import { readSettings, writtenInstant } from "../settings/settings";
import { nudgeCandidates } from "./candidates";
import { nudgeFacts } from "./nudge-facts";

/** A nudge that is to be shown now. */
export interface ToShow {
  readonly about: string;
  readonly wording: string;
  readonly withNotification: boolean;
}

/**
 * Whether to speak at a breakpoint. What is decided is in the log before anything is shown: a nudge, a reason to
 * withhold (once a day for each thing and reason), or the coin of a trial with its probability.
 */
export async function considerNudge(
  ports: Ports,
  breakpoint: BreakpointKind,
  coin: () => number,
  isWriting = false,
): Promise<ToShow | null> {
  const { database } = ports;
  const facts = await nudgeFacts(ports, breakpoint, isWriting);
  const { moment, shown } = facts;
  const candidates = await nudgeCandidates(ports, facts);
  const trial = candidates.length > 0 ? await runningTrial(ports) : null;
  const policy = trial ? trialPolicy : nudgePolicy;
  const decision = decide(policy, candidates, shown, moment);
  if (decision.type === "nothing") return null;
  const at = writtenInstant(ports.clock.now(), await readSettings(ports));
  if (decision.type === "withhold") {
    const { about, reason } = decision;
    const id = `withheld ${moment.day} ${about} ${reason}`.slice(0, 200);
    if (!(await database.nudges.get(id)))
      await putRecord(database, { record: "nudge", id, at, about, withheld: reason });
    return null;
  }
  const { about } = decision.candidate;
  const nudge: Nudge = {
    record: "nudge",
    id: ports.createId(),
    at,
    about,
    wording: decision.wording,
    breakpoint,
  };
  const isSilent = trial !== null && coin() >= trial.probability;
  const written = await database.transaction(
    "rw",
    database.nudges,
    plainTable(database, "draw"),
    async () => {
      // Two things that end at one moment in two tabs both come here: the second finds what the first wrote.
      const since = moment.atMs - policy.gapMinutes * 60_000;
      const others = await database.nudges.where("atMs").above(since).toArray();
      if (others.some(({ record }) => record.wording || record.withheld === silenceMark)) return false;
      if (trial) {
        await putRecord(database, {
          record: "draw",
          id: nudge.id,
          experiment: trial.id,
          at,
          probability: trial.probability,
          shown: !isSilent,
          about,
          breakpoint,
        });
      }
      await putRecord(database, isSilent ? { ...nudge, wording: null, withheld: silenceMark } : nudge);
      return true;
    },
  );
  return isSilent || !written
    ? null
    : { about, wording: decision.wording, withNotification: facts.notifications };
}
