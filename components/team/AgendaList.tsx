import type { OwnPast, ReviewAgenda } from "@/lib/team/review-agenda";
import type { ReviewView } from "@/lib/views/team-review";
import { useSpeech } from "../i18n/language";
import { Sheet } from "../ui/Place";
import { usePracticeTitles } from "./practice-titles";
import {
  forecastWords,
  patternLineWords,
  routineChangeWords,
  routineName,
  shareWords,
  trialWords,
} from "./summary-words";
import "./group-time.css";

/** The agenda of a review: what was agreed last time, what stands, then one pattern at most with open questions, then what was asked. */
export function AgendaList({ agenda, last }: { agenda: ReviewAgenda; last: ReviewView | null }) {
  const { t, format } = useSpeech();
  const titles = usePracticeTitles();
  const { firm, pattern, contested, forecast, routines, trials } = agenda;
  const asked = [agenda.dealsToDiscuss, agenda.wantHelp, agenda.questions, agenda.wentWell];
  const isEmpty = firm.length === 0 && agenda.past.length === 0 && asked.every((words) => words === "");
  const said = (title: string, words: string) =>
    words === "" ? null : (
      <section class="agenda-part">
        <h3>{title}</h3>
        <p class="summary-words">{words}</p>
      </section>
    );
  return (
    <Sheet class="part">
      <h2>{t("team.agenda")}</h2>
      {isEmpty && <p>{t("team.agenda-empty")}</p>}
      {last && <LastAgreed last={last} />}
      <section class="agenda-part">
        <h3>{t("team.agenda-firm")}</h3>
        {firm.length === 0 && <p>{t("team.agenda-firm-none")}</p>}
        <ul>
          {firm.map((one, index) => (
            <li key={index}>
              {routineName(t, titles, one.routine)}, {t("team.kept-of", { done: one.done, due: one.due })}
            </li>
          ))}
        </ul>
      </section>
      {said(t("team.word-wentWell"), agenda.wentWell)}
      {routines.length > 0 && (
        <section class="agenda-part">
          <h3>{t("team.agenda-routines")}</h3>
          <ul>
            {routines.map((change) => (
              <li key={JSON.stringify(change.routine)}>{routineChangeWords(t, titles, change)}</li>
            ))}
          </ul>
        </section>
      )}
      {agenda.past.length > 0 && (
        <section class="agenda-part">
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
        <section class="agenda-part">
          <h3>{t("team.agenda-pattern", { pattern: t(`patterns.${pattern.pattern}`) })}</h3>
          <p>{patternLineWords(t, format, pattern)}</p>
          <ul class="agenda-questions">
            <li>{t("team.question-see")}</li>
            <li>{t("team.question-why")}</li>
            <li>{t(`patterns.${pattern.pattern}-suggestion`)}</li>
          </ul>
        </section>
      )}
      {contested.length > 0 && (
        <section class="agenda-part">
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
      {forecast && (
        <section class="agenda-part">
          <h3>{t("team.agenda-forecast")}</h3>
          <p>{forecastWords(t, forecast)}</p>
          <ul class="agenda-questions">
            <li>{t("team.agenda-forecast-question")}</li>
          </ul>
        </section>
      )}
      {trials.length > 0 && (
        <section class="agenda-part">
          <h3>{t("team.agenda-trials")}</h3>
          <ul>
            {trials.map((trial) => (
              <li key={trial.practice}>
                {routineName(t, titles, { catalogue: trial.practice })}. {trialWords(t, format, trial)}
              </li>
            ))}
          </ul>
        </section>
      )}
      {said(t("team.agenda-deals"), agenda.dealsToDiscuss)}
      {said(t("team.agenda-help"), agenda.wantHelp)}
      {said(t("team.agenda-questions"), agenda.questions)}
    </Sheet>
  );
}

function LastAgreed({ last }: { last: ReviewView }) {
  const { t, format } = useSpeech();
  return (
    <section class="agenda-part">
      <h3>{t("team.agenda-last")}</h3>
      <p>
        {t("team.plan-words", { cue: last.cue, act: last.act })}{" "}
        {last.followUp && t("team.agreement-follow-up", { day: format.dayWithYear(last.followUp) })}
      </p>
      <ul class="agenda-questions">
        <li>{t("team.agenda-last-question")}</li>
      </ul>
      <p>
        <a href={`#/team/review/${last.team}/${last.sender}/${last.period}`}>{t("team.agenda-last-open")}</a>
      </p>
    </section>
  );
}

function Past({ past }: { past: OwnPast }) {
  const { t, format } = useSpeech();
  return (
    <>
      {past.before
        ? t("team.changed-share", {
            what: t(`team.share-${past.now.of}`),
            now: shareWords(t, format, past.now),
            before: shareWords(t, format, past.before),
          })
        : t("team.past-line", {
            what: t(`team.share-${past.now.of}`),
            share: shareWords(t, format, past.now),
          })}{" "}
      <span class="quiet">{t(`team.past-${past.change}`)}</span>
    </>
  );
}
