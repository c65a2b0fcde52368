import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { onChange } from "@/lib/messages/broadcast";
import type { TeamAnswered, TeamAsked, TeamMessage } from "@/lib/messages/team-contract";
import type { Failure, Result } from "@/lib/model/result";
import { sendTeam } from "./team-desk";

/** Asks the team's desk at once, and again after each change of the room. Null before the first answer. */
export function useTeamAnswer<Name extends TeamMessage>(
  name: Name,
  asked: TeamAsked<Name>,
): TeamAnswered<Name> | null {
  return useTeamQuestion(name, asked).value;
}

/** The same, with why there is no answer, where there is none. */
export function useTeamQuestion<Name extends TeamMessage>(
  name: Name,
  asked: TeamAsked<Name>,
): { value: TeamAnswered<Name> | null; failure: Failure | null } {
  const value = useSignal<TeamAnswered<Name> | null>(null);
  const failure = useSignal<Failure | null>(null);
  const asKey = JSON.stringify(asked);
  useEffect(() => {
    const gone = new AbortController();
    let [isAsking, isStale] = [false, false];
    // Hundreds of envelopes are read in a row: what changed meanwhile is asked once, after the answer on its way.
    const reload = async () => {
      isStale = true;
      if (isAsking) return;
      isAsking = true;
      while (isStale && !gone.signal.aborted) {
        isStale = false;
        // The contract gives each name its own answer; inside a generic function the compiler can't see which.
        const answer = (await sendTeam(name, asked)) as Result<TeamAnswered<Name>>;
        if (gone.signal.aborted) break;
        failure.value = answer.ok ? null : answer.error;
        if (answer.ok) value.value = answer.value;
      }
      isAsking = false;
    };
    void reload();
    const stop = onChange(({ what }) => {
      if (what === "team" || what === "log" || what === "everything") void reload();
    });
    return () => {
      gone.abort();
      stop();
    };
  }, [name, asKey]);
  return { value: value.value, failure: failure.value };
}
