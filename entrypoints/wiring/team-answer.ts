import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { onChange } from "@/lib/messages/broadcast";
import type { TeamAnswered, TeamAsked, TeamMessage } from "@/lib/messages/team-contract";
import type { Result } from "@/lib/model/result";
import { sendTeam } from "./team-desk";

/** Asks the background for the team room at once, and again after each change of it. Null before the first answer. */
export function useTeamAnswer<Name extends TeamMessage>(
  name: Name,
  asked: TeamAsked<Name>,
): TeamAnswered<Name> | null {
  const value = useSignal<TeamAnswered<Name> | null>(null);
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
        if (!gone.signal.aborted && answer.ok) value.value = answer.value;
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
  return value.value;
}
