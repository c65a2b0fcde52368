import { type ReadonlySignal, type Signal, useSignal } from "@preact/signals";
import { useRef } from "preact/hooks";
import type { ReceiptView } from "@/components/log/receipt";
import type { DayActs } from "@/components/sidebar/day-acts";
import type { Answered, Asked, MessageName } from "@/lib/messages/contract";
import { send } from "@/lib/messages/send";
import type { Failure, Result } from "@/lib/model/result";
import type { ActionLine } from "@/lib/views/day";
import { createId } from "@/lib/platform/ids";
import { nowInstant } from "./now";
import { openCoach } from "./open-coach";
import { writePlan } from "./write-plan";

interface Day {
  /** The tab whose page is on screen, or null. */
  tabId: number | null;
  /** Today by the day that is shown. */
  today: () => string;
  reload: () => Promise<void>;
}

interface DayWiring {
  acts: DayActs;
  receipt: ReadonlySignal<ReceiptView | null>;
  failure: ReadonlySignal<Failure | null>;
}

/**
 * What a click on a day does. Only a click that a person made counts (`isTrusted`), and its id is made here, in the
 * handler, so that a message delivered twice counts once.
 */
export function useDayActs(day: Day): DayWiring {
  const receipt = useSignal<ReceiptView | null>(null);
  const failure = useSignal<Failure | null>(null);
  const newest = useRef({ id: "" });

  async function settle(asked: Promise<Result<unknown>>): Promise<void> {
    const answer = await asked;
    failure.value = answer.ok ? null : answer.error;
    if (answer.ok) void day.reload();
  }
  async function ask<Name extends MessageName>(
    name: Name,
    asked: Asked<Name>,
  ): Promise<Answered<Name> | null> {
    const answer = await send(name, asked);
    failure.value = answer.ok ? null : answer.error;
    if (!answer.ok) return null;
    // The background now tells every page, this one too, what to read again.
    return answer.value;
  }
  const change = (part: Partial<ReceiptView>) => {
    if (receipt.value) receipt.value = { ...receipt.value, ...part };
  };

  const acts: DayActs = {
    onLog: trusted((choice: string) => void log(choice, day.tabId, receipt, newest.current, ask)),
    onUndo: (event) => {
      if (!event.isTrusted || !receipt.value) return;
      change({ state: "undone" });
      void ask("action.void", { id: receipt.value.id, at: nowInstant() });
    },
    onPutBack: (event) => {
      if (!event.isTrusted || !receipt.value) return;
      change({ state: "stored" });
      void ask("action.unvoid", { id: receipt.value.id });
    },
    onCorrect: (patch) => {
      const id = receipt.value?.id;
      if (id === undefined || Object.keys(patch).length === 0) return;
      void ask("action.correct", { id, patch }).then((action) => action && change({ action }));
    },
    onReceiptGone: () => {
      receipt.value = null;
    },
    onConfirm: trusted((id: string) => {
      void ask("proposal.confirm", { id }).then((action) => {
        if (action) receipt.value = receiptOf(action);
      });
    }),
    onDismiss: trusted((id: string) => void ask("proposal.dismiss", { id })),
    onTick: (routine, kept, event) => {
      if (event.isTrusted) void ask("routine.tick", { routine, day: day.today(), kept });
    },
    onAnswer: (id, answer, event) => {
      if (event.isTrusted) void ask("card.answer", { id, answer });
    },
    onContest: (pattern, why) => void ask("pattern.contest", { pattern, why }),
    onPlan: (pattern, plan, event) => {
      if (event.isTrusted) void settle(writePlan(pattern, plan));
    },
    onEvidence: (pattern) => openCoach(`patterns/${pattern}`),
    onOpenCoach: () => openCoach("today"),
  };
  return { acts, receipt, failure };
}

type Ask = <Name extends MessageName>(name: Name, asked: Asked<Name>) => Promise<Answered<Name> | null>;

/** An answer that comes sooner is shown at once; until then a receipt that only waits would be drawn for nothing. */
const patientMs = 60;

async function log(
  choice: string,
  tabId: number | null,
  receipt: Signal<ReceiptView | null>,
  newest: { id: string },
  ask: Ask,
): Promise<void> {
  const id = createId();
  newest.id = id;
  const asked = ask("action.log", { id, choice, at: nowInstant(), tabId });
  const waiting = setTimeout(() => {
    if (newest.id === id) receipt.value = { id, choice, action: null, state: "saving" };
  }, patientMs);
  const logged = await asked;
  clearTimeout(waiting);
  // Another click may have come since; its own receipt stands.
  if (newest.id !== id) return;
  // Undone while it was on its way: the undo stands too.
  if (receipt.value?.id === id && receipt.value.state === "undone") return;
  receipt.value = logged ? { id, choice, action: logged.action, state: logged.stored } : null;
}

function receiptOf(action: ActionLine): ReceiptView {
  return { id: action.id, choice: action.choice ?? "", action, state: "stored" };
}

/** Runs only for an event that a person made; a page's synthetic click counts for nothing. */
function trusted<Value>(act: (value: Value) => void): (value: Value, event: Event) => void {
  return (value, event) => {
    if (event.isTrusted) act(value);
  };
}
