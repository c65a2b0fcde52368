import type { PatternView } from "@/lib/views/coaching";
import { patternUnit } from "../card/pattern-words";
import { useSpeech } from "../i18n/language";
import "../ui/table.css";

/** The days behind a pattern as numbers; each day opens its actions in the journal. */
export function EvidenceTable({ view }: { view: PatternView }) {
  const { t, format } = useSpeech();
  const isShare = patternUnit(view.pattern) === "share";
  const counted = `patterns.x-${view.pattern}`;
  return (
    <table class="plain-table">
      <thead>
        <tr>
          <th scope="col">{t("patterns.day")}</th>
          <th scope="col" class="figure-cell">
            {t.has(counted) ? t(counted) : t("patterns.x")}
          </th>
          <th scope="col" class="figure-cell">
            {t("patterns.seen")}
          </th>
          {isShare && (
            <th scope="col" class="figure-cell">
              {t("patterns.share")}
            </th>
          )}
        </tr>
      </thead>
      <tbody>
        {view.days
          .filter((one) => one.n > 0)
          .map((one) => (
            <tr key={one.day}>
              <td>
                <a href={`#/journal?from=${one.day}&to=${one.day}`} title={t("patterns.open-day")}>
                  {format.dayInWords(one.day)}
                </a>{" "}
                {!one.counted && <span class="small quiet">{t("patterns.not-counted")}</span>}
              </td>
              <td class="figure-cell">{format.number(one.x)}</td>
              <td class="figure-cell">{format.number(one.n)}</td>
              {isShare && <td class="figure-cell">{format.percent(one.x / one.n)}</td>}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
