import type { ComponentChildren } from "preact";
import type { Failure } from "@/lib/model/result";
import type { MirrorView } from "@/lib/views/mirror";
import { useSpeech } from "../i18n/language";
import { Stones } from "../mark/Stones";
import { Failed } from "../ui/Failed";
import { EmptyState, Sheet } from "../ui/Place";
import { Changes } from "./Changes";
import { Phases } from "./Phases";
import { Rhythm } from "./Rhythm";
import { ShareOverTime } from "./ShareOverTime";
import "./mirror.css";

/** Days that the rhythm needs, as `lib/coach/mirror` has it. */
const rhythmNeeds = 5;

interface MirrorRoomProps {
  mirror: MirrorView | null;
  failure: Failure | null;
  /** What goes together in one's weeks, where it has been read. */
  together?: ComponentChildren;
}

/** My week: its rhythm, the shares, the routines, the phases, what changed, and one question. */
export function MirrorRoom({ mirror, failure, together }: MirrorRoomProps) {
  const { t, format } = useSpeech();
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("mirror.title")}</h1>
        {mirror && <p class="quiet">{t("mirror.week", { day: format.dayWithYear(mirror.week) })}</p>}
      </header>
      {failure && <Failed failure={failure} />}
      {!mirror && !failure && <p class="quiet">{t("coach.opening")}</p>}
      {mirror && (
        <>
          <Sheet class="one-question">
            <h2 class="small quiet">{t("mirror.question-section")}</h2>
            <p class="lead">{questionWords(t, mirror.question)}</p>
          </Sheet>
          <section class="part">
            <h2>{t("mirror.rhythm-section")}</h2>
            {mirror.rhythm ? (
              <Rhythm rhythm={mirror.rhythm} days={mirror.days} />
            ) : (
              <EmptyState>{t("mirror.not-enough", { days: mirror.days, needed: rhythmNeeds })}</EmptyState>
            )}
          </section>
          <section class="part">
            <h2>{t("mirror.shares-section")}</h2>
            {mirror.shares.length === 0 && <EmptyState>{t("mirror.shares-none")}</EmptyState>}
            {mirror.shares.length > 0 && (
              <>
                <p class="small quiet">{t("mirror.share-band")}</p>
                <div class="mirror-shares">
                  {mirror.shares.map((series) => (
                    <ShareOverTime key={series.pattern} series={series} />
                  ))}
                </div>
              </>
            )}
          </section>
          <section class="part">
            <h2>{t("mirror.routines-section")}</h2>
            {mirror.routines.length === 0 && <EmptyState>{t("mirror.routines-none")}</EmptyState>}
            <ul class="mirror-routines">
              {mirror.routines.map((routine) => (
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
          </section>
          <section class="part">
            <h2>{t("mirror.phases-section")}</h2>
            {mirror.phases ? (
              <Phases view={mirror.phases} />
            ) : (
              <EmptyState>
                {t("mirror.phases-none", { hours: Math.floor(mirror.phaseMinutes / 60) })}
              </EmptyState>
            )}
          </section>
          {together && (
            <section class="part">
              <h2>{t("mirror.together-section")}</h2>
              {together}
            </section>
          )}
          <section class="part">
            <h2>{t("mirror.changes-section")}</h2>
            <Changes changes={mirror.changes} />
          </section>
        </>
      )}
    </div>
  );
}

function questionWords(t: ReturnType<typeof useSpeech>["t"], question: string): string {
  const key = `mirror.${question}`;
  return t.has(key) ? t(key) : "";
}
