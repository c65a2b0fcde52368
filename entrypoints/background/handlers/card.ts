import { answerCard, contestPattern } from "@/lib/app/coach/answer-pattern";
import { tickRoutine, writePlan } from "@/lib/app/routines/keep-routine";
import type { contract } from "@/lib/messages/contract";
import type { Handlers } from "@/lib/messages/serve";
import { markNudged } from "../badge";
import { open } from "../journal";
import { told } from "./told";

/** What is answered on the card and ticked beside it. */
export const cardHandlers = {
  "card.answer": async ({ id, answer }) => {
    const answered = await told("log", answerCard(await open(), id, answer));
    await markNudged(false);
    return answered;
  },
  "pattern.contest": async ({ pattern, why }) => told("log", contestPattern(await open(), pattern, why)),
  "plan.write": async (plan) => told("log", writePlan(await open(), plan)),
  "routine.tick": async ({ routine, day, kept }) =>
    told("log", tickRoutine(await open(), routine, day, kept)),
} satisfies Partial<Handlers<typeof contract>>;
