import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { onChange } from "@/lib/messages/broadcast";
import { sendTeam } from "@/lib/messages/send";
import type { TeamAnswered, TeamAsked, TeamMessage } from "@/lib/messages/team-contract";
import type { Result } from "@/lib/model/result";

/** Asks the background for the team room at once, and again after each change of it. Null before the first answer. */
export function useTeamAnswer<Name extends TeamMessage>(
  name: Name,
  asked: TeamAsked<Name>,
): TeamAnswered<Name> | null {
  const value = useSignal<TeamAnswered<Name> | null>(null);
  const asKey = JSON.stringify(asked);
  useEffect(() => {
    let question = 0;
    const reload = async () => {
      const mine = ++question;
      // The contract gives each name its own answer; inside a generic function the compiler can't see which.
      const answer = (await sendTeam(name, asked)) as Result<TeamAnswered<Name>>;
      if (mine === question && answer.ok) value.value = answer.value;
    };
    void reload();
    const stop = onChange(({ what }) => {
      if (what === "team" || what === "log" || what === "everything") void reload();
    });
    return () => {
      question = -1;
      stop();
    };
  }, [name, asKey]);
  return value.value;
}
