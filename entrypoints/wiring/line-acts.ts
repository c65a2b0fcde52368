import { type ReadonlySignal, useSignal } from "@preact/signals";
import type { ActionListActs } from "@/components/journal/ActionList";
import { send } from "@/lib/messages/send";
import type { Failure, Result } from "@/lib/model/result";
import { nowInstant } from "./now";

/** Puts lines of the journal right or takes them back, then asks for them again. */
export function useLineActs(
  reload: () => Promise<void>,
): ActionListActs & { failure: ReadonlySignal<Failure | null> } {
  const failure = useSignal<Failure | null>(null);
  const settle = async (asked: Promise<Result<unknown>>) => {
    const answer = await asked;
    failure.value = answer.ok ? null : answer.error;
    await reload();
  };
  return {
    failure,
    onCorrect: (line, patch) => {
      if (Object.keys(patch).length > 0) void settle(send("action.correct", { id: line.id, patch }));
    },
    onVoid: (line, voided) =>
      void settle(
        voided
          ? send("action.void", { id: line.id, at: nowInstant() })
          : send("action.unvoid", { id: line.id }),
      ),
  };
}
