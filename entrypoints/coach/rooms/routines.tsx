import { RoutineRoom } from "@/components/routines/RoutineRoom";
import { send, sendCoaching } from "@/lib/messages/send";
import { createId } from "@/lib/platform/ids";
import { useAnswer } from "../../wiring/answer";
import { useCoaching } from "../../wiring/coaching-answer";
import { todayHere } from "../../wiring/now";

/** Routines, wired. */
export default function RoutinesRoom() {
  const today = todayHere();
  const routines = useCoaching("routine.list");
  const settings = useAnswer("settings.get", {}, ["settings"]);
  const { settle } = routines;
  return (
    <RoutineRoom
      routines={routines.value.value}
      today={today}
      failure={routines.failure.value}
      keptByVisit={settings.value.value?.keepRoutinesByVisit ?? false}
      onKeptByVisit={(on) =>
        void settle(send("settings.set", { keepRoutinesByVisit: on })).then(settings.reload)
      }
      createId={createId}
      onTick={(routine, kept) => void settle(send("routine.tick", { routine, day: today, kept }))}
      onSkip={(routine, skipped) =>
        void settle(sendCoaching("routine.skip", { routine, day: today, skipped }))
      }
      onSave={(draft) => void settle(sendCoaching("routine.write", draft))}
      onEnd={(id) => void settle(sendCoaching("routine.end", { id }))}
    />
  );
}
