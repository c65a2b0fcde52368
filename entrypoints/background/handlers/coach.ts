import { answerCard, contestPattern, resumePattern, setMarker } from "@/lib/app/coach/answer-pattern";
import { eveningOf } from "@/lib/app/coach/evening";
import { today } from "@/lib/app/day/today";
import { endPlan, tickRoutine, writePlan } from "@/lib/app/routines/keep-routine";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { contract } from "@/lib/messages/contract";
import type { Handlers } from "@/lib/messages/serve";
import { fail, succeed } from "@/lib/model/result";
import type { PatternView } from "@/lib/views/coaching";
import { markNudged } from "../badge";
import { open } from "../journal";
import { told } from "./told";

/** The patterns by the last evening. */
async function patterns(): Promise<readonly PatternView[]> {
  const ports = await open();
  return (await eveningOf(ports, addDays(await today(ports), -1))).patterns;
}

/** Patterns, what is agreed about them, plans and routines. */
export const coachHandlers = {
  "card.answer": async ({ id, answer }) => {
    const answered = await told("log", answerCard(await open(), id, answer));
    await markNudged(false);
    return answered;
  },
  "pattern.get": async ({ pattern }) => {
    const view = (await patterns()).find((one) => one.pattern === pattern);
    return view ? succeed(view) : fail("not-found");
  },
  "pattern.list": async () => succeed([...(await patterns())]),
  "pattern.contest": async ({ pattern, why }) => told("log", contestPattern(await open(), pattern, why)),
  "pattern.resume": async ({ pattern }) => told("log", resumePattern(await open(), pattern)),
  "marker.set": async ({ pattern, value, agreed }) =>
    told("log", setMarker(await open(), pattern, value, agreed)),
  "plan.write": async (plan) => told("log", writePlan(await open(), plan)),
  "plan.end": async ({ id }) => told("log", endPlan(await open(), id)),
  "routine.tick": async ({ routine, day, kept }) =>
    told("log", tickRoutine(await open(), routine, day, kept)),
} satisfies Partial<Handlers<typeof contract>>;
