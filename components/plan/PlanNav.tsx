import { useSpeech } from "../i18n/language";
import "./plan.css";

export const planPlaces = ["today", "evening", "leads", "rules"] as const;
export type PlanPlace = (typeof planPlaces)[number];

/** The four sheets of the plan: the day, its evening, the leads, and the rules behind them. */
export function PlanNav({ current }: { current: PlanPlace }) {
  const { t } = useSpeech();
  return (
    <nav class="plan-nav" aria-label={t("plan.places")}>
      {planPlaces.map((place) => (
        <a
          key={place}
          href={place === "today" ? "#/plan" : `#/plan/${place}`}
          aria-current={place === current ? "page" : undefined}
        >
          {t(`plan.place-${place}`)}
        </a>
      ))}
    </nav>
  );
}
