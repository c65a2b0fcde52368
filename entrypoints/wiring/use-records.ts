import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { onChange } from "@/lib/messages/broadcast";
import type { Failure, Result } from "@/lib/model/result";

interface Read<Value> {
  value: ReadonlySignal<Value | null>;
  failure: ReadonlySignal<Failure | null>;
  reload: () => Promise<void>;
  /** Waits for a write, shows its failure, and reads again. */
  settle: (written: Promise<Result<unknown>>) => Promise<void>;
}

/** Reads what a page computes by itself, and again whenever the log or the settings changed. `key` names the question. */
export function useRead<Value>(read: () => Promise<Result<Value>>, key: string): Read<Value> {
  const value = useSignal<Value | null>(null);
  const failure = useSignal<Failure | null>(null);
  const question = useRef(0);
  const newest = useRef(read);
  newest.current = read;
  const reload = async (): Promise<void> => {
    const mine = ++question.current;
    const answer = await newest.current();
    // An answer that arrives after a newer question is dropped.
    if (mine !== question.current) return;
    failure.value = answer.ok ? null : answer.error;
    if (answer.ok) value.value = answer.value;
  };
  useEffect(() => {
    void reload();
    return onChange(({ what }) => {
      if (what === "everything" || what === "log" || what === "settings") void reload();
    });
  }, [key]);
  const settle = async (written: Promise<Result<unknown>>): Promise<void> => {
    const answer = await written;
    await reload();
    if (!answer.ok) failure.value = answer.error;
  };
  return { value, failure, reload, settle };
}
