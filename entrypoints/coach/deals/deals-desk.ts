import { fail, type Result, succeed } from "@/lib/model/result";
import { readPieces } from "../../wiring/records";
import type { DeskQuestion, DeskQuestions, FiguresBasis, FromDesk, Handed } from "./desk-messages";
import type { Opened } from "./opened";

/** A worker of this page that holds the deals of one state, and answers what is computed from them. */
export interface DealsDesk {
  /** Has the worker read the deals, unless it holds them. */
  readonly ready: () => Promise<Result<null>>;
  readonly hand: (handed: Handed) => void;
  /** `unexpected` where the worker fails; the failure of the reading where the deals can't be read. */
  readonly ask: <Name extends keyof DeskQuestions>(
    ask: Name,
    of: DeskQuestions[Name]["asked"],
  ) => Promise<Result<DeskQuestions[Name]["answer"]>>;
  /** Every desk that was opened is left: the last to leave ends the worker. */
  readonly leave: () => void;
}

/** Those who are at work on one state of the deals share its worker: nothing is read twice. */
const desks = new Map<string, { desk: DealsDesk; users: number }>();
/** A worker stays for so long after the last has left: going from a figure to its deals must not read them anew. */
const lingerMs = 20_000;

/** The desk of one state of the deals. Nothing is read before the first question. */
export function openDesk(opened: Opened): DealsDesk {
  const { stamp } = opened;
  const shared = desks.get(stamp) ?? { desk: createDesk(opened), users: 0 };
  desks.set(stamp, shared);
  shared.users += 1;
  let hasLeft = false;
  return {
    ready: shared.desk.ready,
    hand: shared.desk.hand,
    ask: shared.desk.ask,
    leave() {
      if (hasLeft) return;
      hasLeft = true;
      shared.users -= 1;
      setTimeout(() => {
        if (shared.users > 0 || desks.get(stamp) !== shared) return;
        desks.delete(stamp);
        shared.desk.leave();
      }, lingerMs);
    },
  };
}

function createDesk({ setup, asOf, clock, schedules, absences }: Opened): DealsDesk {
  const basis: FiguresBasis = { setup, asOf, clock, schedules, absences };
  const waiting = new Map<number, (said: FromDesk) => void>();
  let started: Worker | null = null;
  let deals: Promise<Result<null>> | null = null;
  let last = 0;

  function start(): Worker {
    const worker = new Worker(new URL("./deals.worker.ts", import.meta.url), { type: "module" });
    worker.addEventListener("message", ({ data }: MessageEvent<FromDesk>) => {
      waiting.get(data.number)?.(data);
      waiting.delete(data.number);
    });
    worker.addEventListener("error", failAll);
    return worker;
  }
  function failAll(): void {
    for (const [number, heard] of waiting) heard({ number, failed: true });
    waiting.clear();
  }
  function end(): void {
    started?.terminate();
    started = null;
    deals = null;
    failAll();
  }
  const worker = () => (started ??= start());
  const hand = (handed: Handed) => worker().postMessage(handed, []);

  async function ready(): Promise<Result<null>> {
    const read = await (deals ??= handDeals(hand));
    if (read.ok) return read;
    // What failed now may go well next time: it begins with a worker that holds nothing.
    end();
    return read;
  }

  return {
    ready,
    hand,
    async ask(ask, of) {
      const read = await ready();
      if (!read.ok) return read;
      const number = ++last;
      const said = await new Promise<FromDesk>((heard) => {
        waiting.set(number, heard);
        // The question and what it asks for were given together.
        const question = { ask, of } as DeskQuestion;
        worker().postMessage({ ...question, number, basis }, []);
      });
      if ("failed" in said) return fail("unexpected");
      // The worker answers each question with what belongs to it.
      return succeed(said.answer as DeskQuestions[typeof ask]["answer"]);
    },
    leave: end,
  };
}

/** Every account, opportunity and stage, the accounts with them. */
async function handDeals(hand: (handed: Handed) => void): Promise<Result<null>> {
  const read = await Promise.all([
    readPieces("account", {}, (records) => hand({ hand: "accounts", records })),
    readPieces("opportunity", {}, (records) => hand({ hand: "opportunities", records })),
    readPieces("stage", {}, (records) => hand({ hand: "stages", records })),
  ]);
  return read.find(({ ok }) => !ok) ?? succeed(null);
}
