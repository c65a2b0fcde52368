import { useState } from "preact/hooks";
import type { Failure } from "@/lib/model/result";
import type { RoutineDetail } from "@/lib/views/routine-room";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Failed } from "../ui/Failed";
import { Toggle } from "../ui/Field";
import { EmptyState } from "../ui/Place";
import { CatalogueList } from "./CatalogueList";
import { RoutineForm } from "./RoutineForm";
import { isOpenToday, type RoutineActs, RoutineSheet } from "./RoutineSheet";
import "./routine-room.css";

interface RoutineRoomProps extends RoutineActs {
  routines: readonly RoutineDetail[] | null;
  today: string;
  failure: Failure | null;
  keptByVisit: boolean;
  onKeptByVisit: (on: boolean) => void;
}

/** Up to so many each shows its curve. */
const fewRoutines = 12;

/** What is due and open first; the rest as it was. */
const inOrder = (routines: readonly RoutineDetail[]): RoutineDetail[] => [
  ...routines.filter(isOpenToday),
  ...routines.filter((detail) => !isOpenToday(detail)),
];

/** The room of routines: those one keeps, those worth keeping, and one's own. */
export function RoutineRoom({
  routines,
  today,
  failure,
  keptByVisit,
  onKeptByVisit,
  ...acts
}: RoutineRoomProps) {
  const { t } = useSpeech();
  const [writing, setWriting] = useState<"own" | "block" | null>(null);
  const names = (routines ?? []).map(({ id, name }) => ({ id, name }));
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("routines.title")}</h1>
      </header>
      {failure && <Failed failure={failure} />}
      {routines && (
        <section class="part">
          <h2>{t("routines.taken")}</h2>
          {routines.length === 0 && <EmptyState>{t("routines.empty")}</EmptyState>}
          {inOrder(routines).map((detail) => (
            <RoutineSheet
              key={detail.id}
              detail={detail}
              others={names}
              today={today}
              isOneOfMany={routines.length > fewRoutines}
              {...acts}
            />
          ))}
          <Toggle label={t("routines.visit-label")} on={keptByVisit} onChange={onKeptByVisit} />
        </section>
      )}
      {routines && (
        <section class="part">
          <h2>{t("routines.catalogue")}</h2>
          <CatalogueList
            taken={routines.map(({ catalogue }) => catalogue)}
            today={today}
            createId={acts.createId}
            onTake={acts.onSave}
          />
        </section>
      )}
      {routines && (
        <section class="part">
          <h2>{t("routines.own")}</h2>
          {writing === null ? (
            <div class="button-row">
              <Button onPress={() => setWriting("own")}>{t("routines.write-own")}</Button>
              {names.length > 0 && (
                <Button onPress={() => setWriting("block")}>{t("routines.new-block")}</Button>
              )}
            </div>
          ) : (
            <RoutineForm
              routine={null}
              others={names}
              isBlock={writing === "block"}
              createId={acts.createId}
              onSave={(draft) => {
                setWriting(null);
                acts.onSave(draft);
              }}
              onCancel={() => setWriting(null)}
            />
          )}
        </section>
      )}
    </div>
  );
}
