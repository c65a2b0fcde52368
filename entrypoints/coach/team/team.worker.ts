import type { Ports } from "@/lib/app/ports";
import type { Change } from "@/lib/messages/contract";
import { envelope } from "@/lib/messages/envelope";
import { serve } from "@/lib/messages/serve";
import { type TeamMessage, teamContract } from "@/lib/messages/team-contract";
import { fail } from "@/lib/model/result";
import { systemClock } from "@/lib/platform/clock";
import { createId } from "@/lib/platform/ids";
import { createGateway } from "@/lib/store/gateway";
import { forgetSettings } from "@/lib/store/kept-settings";
import { storeFailure } from "@/lib/store/store-failure";
import { createTeamHandlers } from "./team-handlers";
import { createTurns } from "./turns";
import type { FromDesk, ToDesk } from "./desk-messages";

/**
 * The team's desk: keys, sealing, opening and checking, beside the page and not in the background. Private keys are in
 * the database and never travel; a message could not even carry them.
 */
const gateway = createGateway();

/** Thousands of envelopes are read beside a page that asks. */
const longWork: TeamMessage = "envelopes.read";
const turns = createTurns();

async function open(): Promise<Ports> {
  const database = await gateway.open();
  // The background changes settings, and this context would not hear of it.
  forgetSettings(database);
  return { database, clock: systemClock, createId, browserLanguage: navigator.language };
}

const say = (message: FromDesk): void => postMessage(message);

const listener = serve(
  teamContract,
  createTeamHandlers(
    open,
    (what: Change["what"]) => say({ changed: what }),
    () => turns.pause(),
  ),
  // Only the page that started this worker can post to it.
  () => true,
  (error) => {
    const failure = storeFailure(error);
    return failure ? fail(failure.code, failure.facts) : fail("unexpected");
  },
);

addEventListener("message", ({ data }: MessageEvent<ToDesk>) => {
  const answer = Promise.resolve(listener(data.message, {}));
  const isLong = envelope.safeParse(data.message).data?.name === longWork;
  void (isLong ? answer : turns.answering(answer)).then((given) => say({ id: data.id, answer: given }));
});
