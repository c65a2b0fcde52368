import type { ComponentChildren } from "preact";
import type { Failure } from "@/lib/model/result";
import type { MirrorView } from "@/lib/views/mirror";
import { useSpeech } from "../i18n/language";
import { Failed } from "../ui/Failed";
import { Sheet } from "../ui/Place";
import { Changes } from "./Changes";
import { Phases } from "./Phases";
import { Rhythm } from "./Rhythm";
import { RoutineStrengths } from "./RoutineStrengths";
import { ShareOverTime } from "./ShareOverTime";
import { StillToCome } from "./StillToCome";
import "./mirror.css";

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
          {mirror.rhythm && (
            <section class="part">
              <h2>{t("mirror.rhythm-section")}</h2>
              <Rhythm rhythm={mirror.rhythm} days={mirror.days} />
            </section>
          )}
          {mirror.shares.length > 0 && (
            <section class="part">
              <h2>{t("mirror.shares-section")}</h2>
              <p class="small quiet">{t("mirror.share-band")}</p>
              <div class="mirror-shares">
                {mirror.shares.map((series) => (
                  <ShareOverTime key={series.pattern} series={series} />
                ))}
              </div>
            </section>
          )}
          {mirror.routines.length > 0 && (
            <section class="part">
              <h2>{t("mirror.routines-section")}</h2>
              <RoutineStrengths routines={mirror.routines} />
            </section>
          )}
          {mirror.phases && (
            <section class="part">
              <h2>{t("mirror.phases-section")}</h2>
              <Phases view={mirror.phases} />
            </section>
          )}
          {together && mirror.routines.length > 0 && (
            <section class="part">
              <h2>{t("mirror.together-section")}</h2>
              {together}
            </section>
          )}
          {mirror.changes && (
            <section class="part">
              <h2>{t("mirror.changes-section")}</h2>
              <Changes changes={mirror.changes} />
            </section>
          )}
          <StillToCome mirror={mirror} />
        </>
      )}
    </div>
  );
}

function questionWords(t: ReturnType<typeof useSpeech>["t"], question: string): string {
  const key = `mirror.${question}`;
  return t.has(key) ? t(key) : "";
}
