import { broadcast } from "@/lib/messages/broadcast";
import { createSend } from "@/lib/messages/send";
import { teamContract } from "@/lib/messages/team-contract";
import type { FromDesk, ToDesk } from "../coach/team/desk-messages";

let worker: Worker | null = null;
let asked = 0;
const waiting = new Map<number, { hear: (answer: unknown) => void; fail: (error: Error) => void }>();

/** The worker in which sealing and opening happen; started by the first question, and again should it fail. */
function desk(): Worker {
  if (worker) return worker;
  const started = new Worker(new URL("../coach/team/team.worker.ts", import.meta.url), { type: "module" });
  started.addEventListener("message", ({ data }: MessageEvent<FromDesk>) => {
    if ("changed" in data) void broadcast({ type: "changed", what: data.changed });
    else {
      waiting.get(data.id)?.hear(data.answer);
      waiting.delete(data.id);
    }
  });
  started.addEventListener("error", ({ message }) => {
    worker = null;
    for (const { fail } of waiting.values()) fail(new Error(message));
    waiting.clear();
  });
  worker = started;
  return started;
}

function post(message: unknown): Promise<unknown> {
  const id = ++asked;
  return new Promise((hear, fail) => {
    waiting.set(id, { hear, fail });
    desk().postMessage({ id, message } satisfies ToDesk, []);
  });
}

/** Asks the team's desk: keys, sealing, opening and checking, in a worker of this page. */
export const sendTeam = createSend(teamContract, post);
