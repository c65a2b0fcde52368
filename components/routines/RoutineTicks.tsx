import type { RoutineView } from "@/lib/views/coaching";
import { useSpeech } from "../i18n/language";
import { Stones } from "../mark/Stones";
import "./routines.css";

interface RoutineTicksProps {
  routines: readonly RoutineView[];
  onTick: (routine: string, kept: boolean, event: Event) => void;
}

/** What is due today, each with its stones; a tick keeps it. */
export function RoutineTicks({ routines, onTick }: RoutineTicksProps) {
  const { t } = useSpeech();
  const due = routines.filter((routine) => routine.dueToday);
  if (due.length === 0)
    return <p class="quiet">{t(routines.length === 0 ? "routines.none-yet" : "routines.none")}</p>;
  return (
    <ul class="routine-list">
      {due.map((routine) => (
        <li key={routine.id} class={routine.keptToday ? "kept" : ""}>
          <label>
            <Stones state={routine.state} strength={routine.strength} size={20} />
            <span class="name">{routine.name}</span>
            <span class="small quiet">
              {routine.skippedToday
                ? t("routines.skipped-today")
                : t("routines.kept-of", { done: routine.done, due: routine.due })}
            </span>
            <input
              type="checkbox"
              checked={routine.keptToday}
              onChange={(event) => onTick(routine.id, event.currentTarget.checked, event)}
            />
          </label>
        </li>
      ))}
    </ul>
  );
}
