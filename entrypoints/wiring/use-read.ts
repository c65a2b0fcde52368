import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useLayoutEffect, useRef } from "preact/hooks";
import { onChange } from "@/lib/messages/broadcast";
import type { Change } from "@/lib/messages/contract";
import type { Failure, Result } from "@/lib/model/result";

export interface Read<Value> {
  /** The newest answer; the one before it stays while another is on its way. Null before the first. */
  value: ReadonlySignal<Value | null>;
  failure: ReadonlySignal<Failure | null>;
  /** Asks again. */
  reload: () => Promise<void>;
  /** Waits for a write, asks again, and shows the write's failure. */
  settle: (written: Promise<Result<unknown>>) => Promise<void>;
}

/** Asks for a value; `show` may be called with a part of it that comes first. Null where there is nothing to ask yet. */
type Ask<Value> = (show: (value: Value) => void) => Promise<Result<Value>> | null;

/**
 * Asks once, and again at each change named in `changes` ("everything" always counts) or when `key`, which names the
 * question, differs. An answer that arrives after a newer question, or when nobody shows it any more, is dropped.
 */
export function useRead<Value>(
  ask: Ask<Value>,
  key: string,
  changes: readonly Change["what"][] = ["log", "settings"],
): Read<Value> {
  const value = useSignal<Value | null>(null);
  const failure = useSignal<Failure | null>(null);
  const question = useRef(0);
  const newest = useRef(ask);
  newest.current = ask;
  const reload = async (): Promise<void> => {
    const mine = ++question.current;
    const show = (shown: Value) => {
      if (mine === question.current) value.value = shown;
    };
    const answer = await newest.current(show);
    if (answer === null || mine !== question.current) return;
    failure.value = answer.ok ? null : answer.error;
    if (answer.ok) value.value = answer.value;
  };
  // Before the first paint, not after it: the answer is on its way while the page is drawn.
  useLayoutEffect(() => {
    void reload();
    const stop = onChange(({ what }) => {
      if (what === "everything" || changes.includes(what)) void reload();
    });
    return () => {
      question.current += 1;
      stop();
    };
  }, [key]);
  const settle = async (written: Promise<Result<unknown>>): Promise<void> => {
    const answer = await written;
    await reload();
    if (!answer.ok) failure.value = answer.error;
  };
  return { value, failure, reload, settle };
}
