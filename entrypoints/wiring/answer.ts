import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { onChange } from "@/lib/messages/broadcast";
import type { Answered, Asked, Change, MessageName } from "@/lib/messages/contract";
import { send } from "@/lib/messages/send";
import type { Failure } from "@/lib/model/result";

export interface Answer<Name extends MessageName> {
  /** The newest answer; the one before it stays while another is on its way. Null before the first. */
  value: ReadonlySignal<Answered<Name> | null>;
  failure: ReadonlySignal<Failure | null>;
  /** Asks again. */
  reload: () => Promise<void>;
}

/**
 * Asks the background once, and again at each change named in `changes` ("everything" always counts) or when
 * `asked` differs. An answer that arrives after a newer question is dropped. `asked` null asks nothing yet.
 */
export function useAnswer<Name extends MessageName>(
  name: Name,
  asked: Asked<Name> | null,
  changes: readonly Change["what"][],
): Answer<Name> {
  const value = useSignal<Answered<Name> | null>(null);
  const failure = useSignal<Failure | null>(null);
  const question = useRef(0);
  const newest = useRef(asked);
  newest.current = asked;
  const reload = async (): Promise<void> => {
    const now = newest.current;
    if (now === null) return;
    const mine = ++question.current;
    const answer = await send(name, now);
    if (mine !== question.current) return;
    failure.value = answer.ok ? null : answer.error;
    if (answer.ok) value.value = answer.value;
  };
  const asKey = JSON.stringify(asked);
  // Before the first paint, not after it: the answer is on its way while the page is drawn.
  useLayoutEffect(() => {
    void reload();
    return onChange((change) => {
      if (change.what === "everything" || changes.includes(change.what)) void reload();
    });
  }, [name, asKey]);
  return { value, failure, reload };
}
