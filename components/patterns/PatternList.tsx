import type { PatternView } from "@/lib/views/coaching";
import { patternFact, patternUnit, patternValue } from "../card/pattern-words";
import { useSpeech } from "../i18n/language";
import { EmptyState } from "../ui/Place";
import { standingWords } from "./standing-words";
import "../coach/coach.css";
import "./patterns.css";

/** The eight patterns: what each is, where it stands, and the fact behind it. */
export function PatternList({ patterns }: { patterns: readonly PatternView[] }) {
  const { t, format } = useSpeech();
  return (
    <div class="room">
      <header class="part">
        <h1>{t("patterns.title")}</h1>
        <p class="quiet lead">{t("patterns.about")}</p>
      </header>
      {patterns.length === 0 && <EmptyState>{t("patterns.none")}</EmptyState>}
      <ul class="pattern-list">
        {patterns.map((view) => (
          <li key={view.pattern}>
            <a href={`#/patterns/${view.pattern}`}>
              <span class="name">{t(`patterns.${view.pattern}`)}</span>
              {view.state !== "learning" && (
                <span class={`state state-${view.state}`}>{standingWords(t, view)}</span>
              )}
              <span class="fact quiet">
                {patternFact(t, format, view)}
                {view.open && view.recent && patternUnit(view.pattern) === "share" && (
                  <>
                    {" "}
                    {t(view.marker.agreed === "default" ? "card.marker-default" : "card.marker", {
                      value: patternValue(t, format, view.pattern, view.marker.value),
                    })}
                    .
                  </>
                )}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
