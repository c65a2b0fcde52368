import { fail, type Result, succeed } from "@/lib/model/result";
import { postMessage } from "@/lib/platform/runtime";
import type { coachingContract } from "./coaching-contract";
import { contract, type OwnContract } from "./contract";
import {
  type AnsweredOf,
  type AskedOf,
  type Contract,
  type Envelope,
  reply,
  type SeldomPart,
} from "./envelope";
import { answerAhead, createPost } from "./first-questions";

/** How long an answer is waited for before it counts as none. Long work reports its progress by other means. */
export const answerWithinMs = 10_000;
const longAnswerWithinMs = 180_000;
const longWork = new Set([
  "sample.load",
  "sample.remove",
  "everything.erase",
  "restore.preview",
  "restore.undo",
  "restore.apply",
  // These read a whole journal, or hundreds of envelopes at a time.
  "summary.draft",
  "envelopes.read",
]);

/** Finds the part of a contract that has a message, loading it where it is not there yet. */
type Load<C extends Contract> = (name: string) => Partial<C> | Promise<Partial<C>>;
type Post = (message: Envelope) => Promise<unknown>;
const silence = Symbol("no answer in time");

/**
 * A `send` for one contract. What is asked and what is answered are both parsed. A worker that was asleep, or
 * was stopped before it answered, is asked once more: every write carries its own id, so it still counts once.
 * Errors are values: `bad-message`, `no-answer`, or what the background answered.
 */
export function createSend<C extends Contract>(
  messages: C | Load<C>,
  post: Post = postMessage,
  withinMs?: number,
) {
  const find: Load<C> = typeof messages === "function" ? messages : () => messages;
  return async function send<Name extends keyof C & string>(
    name: Name,
    asked: AskedOf<C, Name>,
  ): Promise<Result<AnsweredOf<C, Name>>> {
    const found = find(name);
    // What is there already is not waited for: the message leaves in the very turn of the click.
    const kind = (found instanceof Promise ? await found : found)[name];
    const question = kind?.asked.safeParse(asked);
    if (!kind || !question?.success) return fail("bad-message", { name });
    const limitMs = withinMs ?? (longWork.has(name) ? longAnswerWithinMs : answerWithinMs);
    const heard = await askTwice(post, { cairn: 1, name, asked: question.data }, limitMs);
    if (heard === silence) return fail("no-answer", { name });
    const answer = reply.safeParse(heard);
    if (!answer.success) return fail("no-answer", { name });
    if (!answer.data.ok) return fail(answer.data.error.code, answer.data.error.facts);
    const value = kind.answered.safeParse(answer.data.value);
    return value.success ? succeed(value.data as AnsweredOf<C, Name>) : fail("bad-message", { name });
  };
}

async function askTwice(post: Post, message: Envelope, limitMs: number): Promise<unknown> {
  const first = await askOnce(post, message, limitMs);
  return first === undefined ? askOnce(post, message, limitMs) : first;
}

/** The answer; `undefined` where the channel closed without one; `silence` where the time ran out. */
async function askOnce(post: Post, message: Envelope, limitMs: number): Promise<unknown> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<typeof silence>((resolve) => {
    timer = setTimeout(() => resolve(silence), limitMs);
  });
  try {
    return await Promise.race([post(message), late]);
  } catch {
    return undefined;
  } finally {
    clearTimeout(timer);
  }
}

/** Posts to one part of the background, so that no other is loaded to find out whose the message is. */
export const postTo =
  (part: SeldomPart): Post =>
  (message) => {
    const whole = { ...message, part };
    return answerAhead(whole) ?? postMessage(whole);
  };

/** Asks the background, from any of Cairn's own pages, over a line that stays open while the page is. */
export const send = createSend<OwnContract>(
  (name) =>
    Object.hasOwn(contract, name)
      ? contract
      : import("./notebook-contract").then((it) => it.notebookContract),
  createPost(),
);
export type Send = typeof send;

/** Asks the background for the rooms of routines, plan, experiments and mirror. */
export const sendCoaching = createSend<typeof coachingContract>(
  () => import("./coaching-contract").then((it) => it.coachingContract),
  postTo("coaching"),
);
export type SendCoaching = typeof sendCoaching;
