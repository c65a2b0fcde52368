import type { OwnPast, ReviewAgenda } from "@/lib/team/review-agenda";
import { useSpeech } from "../i18n/language";
import { Sheet } from "../ui/Place";
import { patternLineWords, routineName, shareWords } from "./summary-words";

/** The agenda of a review: what stands first, then one pattern at most with open questions, then what was asked. */
export function AgendaList({ agenda }: { agenda: ReviewAgenda }) {
  const { t, format } = useSpeech();
  const { firm, pattern, contested } = agenda;
  const said = (title: string, words: string) =>
    words === "" ? null : (
      <section class="part">
        <h3>{title}</h3>
        <p class="summary-words">{words}</p>
      </section>
    );
  return (
    <Sheet class="part">
      <h2>{t("team.agenda")}</h2>
      <section class="part">
        <h3>{t("team.agenda-firm")}</h3>
        {firm.length === 0 && <p>{t("team.agenda-firm-none")}</p>}
        <ul>
          {firm.map((one, index) => (
            <li key={index}>
              {routineName(t, one.routine)}, {t("team.kept-of", { done: one.done, due: one.due })}
            </li>
          ))}
        </ul>
      </section>
      {said(t("team.word-wentWell"), agenda.wentWell)}
      {agenda.past.length > 0 && (
        <section class="part">
          <h3>{t("team.agenda-past")}</h3>
          <ul>
            {agenda.past.map((past) => (
              <li key={past.now.of}>
                <Past past={past} />
              </li>
            ))}
          </ul>
        </section>
      )}
      {pattern && (
        <section class="part">
          <h3>{t("team.agenda-pattern", { pattern: t(`patterns.${pattern.pattern}`) })}</h3>
          <p>{patternLineWords(t, format, pattern)}</p>
          <ul>
            <li>{t("team.question-see")}</li>
            <li>{t("team.question-why")}</li>
            <li>{t(`patterns.${pattern.pattern}-suggestion`)}</li>
          </ul>
        </section>
      )}
      {contested.length > 0 && (
        <section class="part">
          <h3>{t("team.agenda-contested")}</h3>
          <ul>
            {contested.map((one) => (
              <li key={one.pattern}>
                {t(`patterns.${one.pattern}`)} {t("team.contested", { why: one.contested ?? "" })}
              </li>
            ))}
          </ul>
        </section>
      )}
      {said(t("team.word-wantHelp"), agenda.wantHelp)}
      {said(t("team.word-questions"), agenda.questions)}
    </Sheet>
  );
}

function Past({ past }: { past: OwnPast }) {
  const { t, format } = useSpeech();
  return (
    <>
      {t(`team.share-${past.now.of}`)} {shareWords(t, format, past.now)}
      {past.before && <> {t("team.before", { share: shareWords(t, format, past.before) })}</>}{" "}
      <span class="quiet">{t(`team.past-${past.change}`)}</span>
    </>
  );
}
