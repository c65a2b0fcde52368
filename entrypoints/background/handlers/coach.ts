import { resumePattern, setMarker } from "@/lib/app/coach/answer-pattern";
import { eveningOf } from "@/lib/app/coach/evening";
import { today } from "@/lib/app/day/today";
import { endPlan } from "@/lib/app/routines/keep-routine";
import { addDays } from "@/lib/coach/working-day/calendar-days";
import type { notebookContract } from "@/lib/messages/notebook-contract";
import type { Handlers } from "@/lib/messages/serve";
import { fail, succeed } from "@/lib/model/result";
import type { PatternView } from "@/lib/views/coaching";
import { open } from "../journal";
import { told } from "./told";

/** The patterns by the last evening. */
async function patterns(): Promise<readonly PatternView[]> {
  const ports = await open();
  return (await eveningOf(ports, addDays(await today(ports), -1))).patterns;
}

/** Patterns and what is agreed about them, and the end of a plan. */
export const coachHandlers = {
  "pattern.get": async ({ pattern }) => {
    const view = (await patterns()).find((one) => one.pattern === pattern);
    return view ? succeed(view) : fail("not-found");
  },
  "pattern.list": async () => succeed([...(await patterns())]),
  "pattern.resume": async ({ pattern }) => told("log", resumePattern(await open(), pattern)),
  "marker.set": async ({ pattern, value, agreed }) =>
    told("log", setMarker(await open(), pattern, value, agreed)),
  "plan.end": async ({ id }) => told("log", endPlan(await open(), id)),
} satisfies Partial<Handlers<typeof notebookContract>>;
