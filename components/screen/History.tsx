import type { OnScreen } from "@/lib/views/on-screen";
import { actionLabel, stageLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";

/** The last actions with who is on screen, the people known there, and the opportunities that are open. */
export function History({ screen: { history = [], people = [], openOpportunities } }: { screen: OnScreen }) {
  const { t, format } = useSpeech();
  return (
    <div class="describe">
      {history.length > 0 && (
        <ul class="who-lines" aria-label={t("people.history")}>
          {history.map((line) => (
            <li key={line.id}>
              <span>{actionLabel(t, line)}</span>
              <span class="small quiet">{format.dayInWords(line.day)}</span>
            </li>
          ))}
        </ul>
      )}
      {people.length > 0 && (
        <ul class="who-lines" aria-label={t("people.people")}>
          {people.map((one) => (
            <li key={one.id}>
              <span dir="auto">{one.name}</span>
              {one.role !== null && <span class="small quiet">{t(`screen.${one.role}`)}</span>}
            </li>
          ))}
        </ul>
      )}
      {openOpportunities.length > 0 && (
        <ul class="who-lines" aria-label={t("people.opportunities")}>
          {openOpportunities.map((deal) => (
            <li key={deal.id}>
              <span dir="auto">{deal.name}</span>
              <span class="small quiet">{stageLabel(t, deal.stage)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
