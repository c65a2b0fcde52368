import type { OnScreen } from "@/lib/views/on-screen";
import type { Translator } from "@/lib/i18n/translate";
import { actionLabel } from "../i18n/labels";
import { useSpeech } from "../i18n/language";

const stageWord = (t: Translator, stage: string): string => {
  const key = `people.stage-${stage}`;
  return t.has(key) ? t(key) : stage;
};

/** The last actions with who is on screen, and the opportunities that are open there. */
export function History({ screen: { history = [], openOpportunities } }: { screen: OnScreen }) {
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
      {openOpportunities.length > 0 && (
        <ul class="who-lines" aria-label={t("people.opportunities")}>
          {openOpportunities.map((deal) => (
            <li key={deal.id}>
              <span dir="auto">{deal.name}</span>
              <span class="small quiet">{stageWord(t, deal.stage)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
