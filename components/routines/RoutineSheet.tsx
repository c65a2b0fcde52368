import { useState } from "preact/hooks";
import type { RoutineDetail, RoutineDraft } from "@/lib/views/routine-room";
import { useSpeech } from "../i18n/language";
import { Stones } from "../mark/Stones";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { PauseForm } from "./PauseForm";
import { pauseEnd, withPause, withoutPause } from "./pauses";
import { RoutineForm } from "./RoutineForm";
import { StrengthCurve } from "./StrengthCurve";
import { StrengthExplained } from "./StrengthExplained";
import { rhythmWords } from "./rhythm-words";

/** What may be done to a routine. */
export interface RoutineActs {
  onTick: (routine: string, kept: boolean) => void;
  onSkip: (routine: string, skipped: boolean) => void;
  onSave: (draft: RoutineDraft) => void;
  onEnd: (routine: string) => void;
  createId: () => string;
}

interface RoutineSheetProps extends RoutineActs {
  detail: RoutineDetail;
  others: readonly { id: string; name: string }[];
  today: string;
  /** Whether so many are followed that the curves would bury the list: each is then one click away. */
  isOneOfMany?: boolean;
}

/** Whether a routine is due today and neither kept nor set aside. */
export const isOpenToday = ({ dueToday, keptToday, skippedToday }: RoutineDetail): boolean =>
  dueToday && !keptToday && !skippedToday;

/** One routine: its stones, when it is due next, a tick or a skip, its curve and how that is computed. */
export function RoutineSheet({ detail, others, today, isOneOfMany = false, ...acts }: RoutineSheetProps) {
  const { t, format } = useSpeech();
  const [isEditing, setEditing] = useState(false);
  const { id, routine } = detail;
  const nameOf = (other: string) => others.find((one) => one.id === other)?.name;
  const isOpen = isOpenToday(detail);
  const pausedUntil = pauseEnd(routine, today);
  const next =
    detail.isSlipping && detail.next && detail.next !== today
      ? t("routines.slipping", { name: detail.name, day: format.dayInWords(detail.next) })
      : detail.next === null
        ? null
        : t("routines.next", {
            day: detail.next === today ? format.daysAgo(0) : format.dayInWords(detail.next),
          });
  return (
    <Sheet class="routine-sheet">
      <header>
        <Stones state={detail.state} strength={detail.strength} size={40} />
        <div>
          <h3>{detail.name}</h3>
          <p class="small quiet">{rhythmWords(t, format, routine, nameOf)}</p>
        </div>
        <p class="small">
          {detail.due === 0
            ? t("routines.nothing-due-yet")
            : t("routines.recent", { done: detail.done, due: detail.due })}
        </p>
      </header>
      <p class="small">
        {pausedUntil
          ? t("routines.paused", { day: format.dayInWords(pausedUntil) })
          : detail.keptToday
            ? t("routines.ticked")
            : detail.skippedToday
              ? t("routines.skipped")
              : next}
      </p>
      <div class="button-row routine-today">
        {isOpen && (
          <Button kind="primary" onPress={() => acts.onTick(id, true)}>
            {t("routines.today-button")}
          </Button>
        )}
        {isOpen && detail.reserve > 0 && (
          <Button onPress={() => acts.onSkip(id, true)}>{t("routines.skip")}</Button>
        )}
        {detail.keptToday && (
          <Button kind="bare" onPress={() => acts.onTick(id, false)}>
            {t("routines.undo-today")}
          </Button>
        )}
        {detail.skippedToday && (
          <Button kind="bare" onPress={() => acts.onSkip(id, false)}>
            {t("routines.skip-undo")}
          </Button>
        )}
        {isOpen && <span class="small quiet">{t("routines.reserve", { left: detail.reserve })}</span>}
      </div>
      {!isOneOfMany && <StrengthCurve steps={detail.steps} />}
      {isEditing ? (
        <RoutineForm
          routine={routine}
          others={others.filter((other) => other.id !== id)}
          isBlock={Boolean(routine.block)}
          createId={acts.createId}
          onSave={(draft) => {
            setEditing(false);
            acts.onSave(draft);
          }}
          onCancel={() => setEditing(false)}
        />
      ) : (
        <div class="routine-foot">
          <Button kind="link" onPress={() => setEditing(true)}>
            {t("routines.edit")}
          </Button>
          {pausedUntil ? (
            <Button kind="link" onPress={() => acts.onSave(withoutPause(routine, today))}>
              {t("routines.resume")}
            </Button>
          ) : (
            <Reveal kind="link" label={t("routines.pause")}>
              <PauseForm today={today} onPause={(to) => acts.onSave(withPause(routine, today, to))} />
            </Reveal>
          )}
          <Button kind="link" onPress={() => acts.onEnd(id)}>
            {t("routines.end")}
          </Button>
          <Reveal kind="link" label={t("routines.explain")}>
            {isOneOfMany && <StrengthCurve steps={detail.steps} />}
            <StrengthExplained routine={detail} />
          </Reveal>
        </div>
      )}
    </Sheet>
  );
}
