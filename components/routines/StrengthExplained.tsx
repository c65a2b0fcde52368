import type { RoutineDetail } from "@/lib/views/routine-room";
import { useSpeech } from "../i18n/language";
import { Reveal } from "../ui/Reveal";
import "../ui/table.css";

/** The formula with the person's own days as the example. */
export function StrengthExplained({ routine }: { routine: RoutineDetail }) {
  const { t, format } = useSpeech();
  const last = routine.steps.at(-1);
  const examples = routine.steps.slice(-3);
  const number = (value: number) => format.number(value, 3);
  return (
    <div class="strength-explained small">
      {last && (
        <p>
          {t("routines.explain-memory", {
            kept: `${format.number(last.multiplier * 100, 1)} %`,
            added: `${format.number((1 - last.multiplier) * 100, 1)} %`,
            days: Math.round(routine.halfLifeDays),
          })}
        </p>
      )}
      <ul>
        {examples.map((step) => (
          <li key={step.day}>
            {t("routines.explain-step", {
              day: format.dayShort(step.day),
              before: number(step.before),
              multiplier: number(step.multiplier),
              value: number(step.value),
              rest: number(1 - step.multiplier),
              after: number(step.after),
            })}
          </li>
        ))}
      </ul>
      <p>{t("routines.explain-off")}</p>
      {routine.seeds > 0 && <p>{t("routines.explain-seed", { count: routine.seeds })}</p>}
      <p>{t("routines.explain-limit")}</p>
      {routine.steps.length > 0 && (
        <Reveal label={t("routines.table")}>
          <table class="plain-table">
            <thead>
              <tr>
                <th scope="col">{t("routines.day-column")}</th>
                <th scope="col">{t("routines.value-column")}</th>
                <th scope="col">{t("routines.strength-column")}</th>
              </tr>
            </thead>
            <tbody>
              {routine.steps.toReversed().map(({ day, value, after }) => (
                <tr key={day}>
                  <th scope="row">{format.dayShort(day)}</th>
                  <td>
                    {t(value >= 1 ? "routines.kept" : value > 0 ? "routines.partly" : "routines.not-kept")}
                  </td>
                  <td>{format.percent(after)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Reveal>
      )}
    </div>
  );
}
