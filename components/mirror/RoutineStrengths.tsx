import type { MirrorView } from "@/lib/views/mirror";
import { useSpeech } from "../i18n/language";
import { Stones } from "../mark/Stones";

/** How firmly each routine stands: its stones, and the same in words. */
export function RoutineStrengths({ routines }: { routines: MirrorView["routines"] }) {
  const { t } = useSpeech();
  return (
    <ul class="mirror-routines">
      {routines.map((routine) => (
        <li key={routine.id}>
          <Stones state={routine.state} strength={routine.strength} size={28} />
          <span>
            {t(routine.due === 0 ? "mirror.routine-new" : "mirror.routine-strength", {
              name: routine.name,
              strength: routine.strength,
              done: routine.done,
              due: routine.due,
            })}
          </span>
        </li>
      ))}
    </ul>
  );
}
