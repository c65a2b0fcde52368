import { type ReadonlySignal, useSignal } from "@preact/signals";
import { useEffect, useRef } from "preact/hooks";
import { onChange } from "@/lib/messages/broadcast";
import { type CoachingMessage, coachingContract } from "@/lib/messages/coaching-contract";
import type { AnsweredOf, AskedOf } from "@/lib/messages/envelope";
import { sendCoaching } from "@/lib/messages/send";
import type { Failure, Result } from "@/lib/model/result";

type Contract = typeof coachingContract;

/** What a coaching room reads: the messages that ask for nothing in particular. */
type Reading = {
  [Name in CoachingMessage]: Record<string, never> extends AskedOf<Contract, Name> ? Name : never;
}[CoachingMessage];

export interface CoachingAnswer<Name extends Reading> {
  value: ReadonlySignal<AnsweredOf<Contract, Name> | null>;
  failure: ReadonlySignal<Failure | null>;
  /** Asks again. */
  reload: () => Promise<void>;
  /** Waits for a write, shows its failure, and asks again. */
  settle: (written: Promise<Result<unknown>>) => Promise<void>;
}

/** Asks the background for a room's content, and again whenever the log or the settings changed. */
export function useCoaching<Name extends Reading>(name: Name): CoachingAnswer<Name> {
  const value = useSignal<AnsweredOf<Contract, Name> | null>(null);
  const failure = useSignal<Failure | null>(null);
  const question = useRef(0);
  const reload = async (): Promise<void> => {
    const mine = ++question.current;
    // Each of these messages asks with an empty object.
    const answer = await sendCoaching(name, {} as AskedOf<Contract, Name>);
    if (mine !== question.current) return;
    failure.value = answer.ok ? null : answer.error;
    if (answer.ok) value.value = answer.value;
  };
  useEffect(() => {
    void reload();
    return onChange(({ what }) => {
      if (what === "everything" || what === "log" || what === "settings") void reload();
    });
  }, [name]);
  const settle = async (written: Promise<Result<unknown>>): Promise<void> => {
    const answer = await written;
    await reload();
    if (!answer.ok) failure.value = answer.error;
  };
  return { value, failure, reload, settle };
}
