import { beginExperiment, stopExperiment } from "@/lib/app/experiments/begin-experiment";
import { experimentsView } from "@/lib/app/experiments/experiments";
import { mirrorView } from "@/lib/app/mirror/mirror";
import { nudgeLog, reopenNudge } from "@/lib/app/nudges/nudge-log";
import { dayPlan, putProposalAside } from "@/lib/app/plan/day-plan";
import { followPlan } from "@/lib/app/plan/follow-plan";
import { writeList } from "@/lib/app/plan/lists";
import { startTimeBox, stopTimeBox } from "@/lib/app/plan/time-box";
import { keepByVisit } from "@/lib/app/routines/keep-by-visit";
import { routineRoom } from "@/lib/app/routines/routine-room";
import { endRoutine, skipRoutine, writeRoutine } from "@/lib/app/routines/write-routine";
import { coachingContract } from "@/lib/messages/coaching-contract";
import type { Handlers } from "@/lib/messages/serve";
import { succeed } from "@/lib/model/result";
import { drawCoin } from "@/lib/platform/coin";
import { showBadgeNow } from "../badge";
import { open } from "../journal";
import { serveOwnPages } from "../serve-own-pages";
import { told } from "./told";

/** One handler for every message of the coaching rooms; a missing one does not compile. */
const coachingHandlers: Handlers<typeof coachingContract> = {
  "routine.list": async () => succeed(await routineRoom(await open())),
  "routine.write": async (draft) => told("log", writeRoutine(await open(), draft)),
  "routine.end": async ({ id }) => told("log", endRoutine(await open(), id)),
  "routine.skip": async ({ routine, day, skipped }) =>
    told("log", skipRoutine(await open(), routine, day, skipped)),
  "plan.day": async () => succeed(await dayPlan(await open())),
  "plan.put-aside": async ({ id }) => told("log", putProposalAside(await open(), id)),
  "plan.follow": async ({ match, ...plan }) => told("log", followPlan(await open(), plan, match)),
  "timebox.start": async (asked) => {
    const started = await told("log", startTimeBox(await open(), asked));
    await showBadgeNow();
    return started;
  },
  "timebox.stop": async () => {
    const stopped = await told("log", stopTimeBox(await open()));
    await showBadgeNow();
    return stopped;
  },
  "list.write": async ({ id, items }) => told("log", writeList(await open(), id, items)),
  "nudge.list": async () => succeed(await nudgeLog(await open())),
  "nudge.reopen": async (asked) => told("log", reopenNudge(await open(), asked)),
  "experiment.list": async () => succeed(await experimentsView(await open())),
  "experiment.begin": async (asked) => told("log", beginExperiment(await open(), asked, drawCoin)),
  "experiment.stop": async ({ id }) => told("log", stopExperiment(await open(), id)),
  "mirror.get": async () => {
    const ports = await open();
    // Looking at one's figures is what this room is for: it keeps the routine, where the person allowed it.
    const kept = await keepByVisit(ports, "figures");
    if (kept.ok && kept.value.length > 0) await told("log", Promise.resolve(kept));
    return succeed(await mirrorView(ports));
  },
};

/** Answers the coaching rooms. */
export const serveCoaching = serveOwnPages(coachingContract, coachingHandlers);
