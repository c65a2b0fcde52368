import { registrationText } from "@/lib/coach/experiments/registration";
import type { Failure } from "@/lib/model/result";
import type { ExperimentsView, ExperimentView } from "@/lib/views/experiments";
import type { NudgeLine } from "@/lib/views/nudge-log";
import { useSpeech } from "../i18n/language";
import { NudgeLog } from "../nudges/NudgeLog";
import { Button } from "../ui/Button";
import { Failed } from "../ui/Failed";
import { EmptyState, Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { BeginReminders, BeginWeeks, type ExperimentDraft } from "./BeginForms";
import { Verdict } from "./Verdict";
import "./experiments.css";

interface ExperimentsRoomProps {
  view: ExperimentsView | null;
  today: string;
  nudges: readonly NudgeLine[];
  failure: Failure | null;
  /** The routine whose trial was asked for. */
  routine?: string | undefined;
  onBegin: (draft: ExperimentDraft) => void;
  onStop: (id: string) => void;
  onReopen: (about: string) => void;
}

/** Experiments on one's own work, and the log of what Cairn said of its own accord. */
export function ExperimentsRoom({
  view,
  today,
  nudges,
  failure,
  routine,
  onBegin,
  onStop,
  onReopen,
}: ExperimentsRoomProps) {
  const { t } = useSpeech();
  const hasReminders = view?.experiments.some(
    ({ isOver, registration }) => !isOver && registration.design === "reminders",
  );
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("experiments.title")}</h1>
      </header>
      <p>{t("experiments.intro")}</p>
      {failure && <Failed failure={failure} />}
      {view && (
        <section class="part">
          {view.experiments.length === 0 && <EmptyState>{t("experiments.empty")}</EmptyState>}
          {view.experiments.map((experiment) => (
            <OneExperiment key={experiment.id} experiment={experiment} today={today} onStop={onStop} />
          ))}
          {!hasReminders && (
            <Reveal kind="plain" label={t("experiments.reminders-title")}>
              <Sheet class="experiment">
                <BeginReminders onBegin={onBegin} />
              </Sheet>
            </Reveal>
          )}
          {view.routines.length > 0 && (
            <Reveal kind="plain" label={t("experiments.weeks-title")} initiallyOpen={routine !== undefined}>
              <Sheet class="experiment">
                <BeginWeeks view={view} chosen={routine} onBegin={onBegin} />
              </Sheet>
            </Reveal>
          )}
        </section>
      )}
      <section class="part">
        <h2>{t("experiments.log-title")}</h2>
        <NudgeLog
          lines={nudges}
          routineName={(id) => view?.routines.find((routine) => routine.id === id)?.name ?? null}
          onReopen={onReopen}
        />
      </section>
    </div>
  );
}

interface OneExperimentProps {
  experiment: ExperimentView;
  today: string;
  onStop: (id: string) => void;
}

function OneExperiment({ experiment, today, onStop }: OneExperimentProps) {
  const { t, format } = useSpeech();
  const { registration, routineName } = experiment;
  const title =
    registration.design === "reminders"
      ? t("experiments.reminders-title")
      : routineName
        ? t("experiments.weeks-title-of", { routine: routineName })
        : t("experiments.weeks-title");
  return (
    <Sheet class="experiment">
      <h2>{title}</h2>
      {experiment.isOnThisWeek !== null && (
        <p>{t("experiments.weeks-this", { on: String(experiment.isOnThisWeek) })}</p>
      )}
      {registration.design === "weeks" && !experiment.isOver && registration.firstMonday > today && (
        <p>{t("experiments.weeks-begin", { day: format.dayInWords(registration.firstMonday) })}</p>
      )}
      <Verdict experiment={experiment} />
      <p class="small quiet">{t("experiments.undecided-normal")}</p>
      <p class="small quiet">
        {t("experiments.registered", {
          day: format.dayWithYear(experiment.registeredAt.slice(0, 10)),
          hash: experiment.hash.slice(0, 12),
        })}
      </p>
      <Reveal label={t("experiments.registered-text")}>
        <div class="registered small">
          <p class="quiet">{t("experiments.registered-how")}</p>
          <code>{registrationText(registration)}</code>
          <code>{experiment.hash}</code>
        </div>
      </Reveal>
      {experiment.stoppedAt && (
        <p class="small">
          {t("experiments.stopped", { day: format.dayWithYear(experiment.stoppedAt.slice(0, 10)) })}
        </p>
      )}
      {experiment.isOver && !experiment.stoppedAt && <p class="small">{t("experiments.ended")}</p>}
      {!experiment.isOver && <Button onPress={() => onStop(experiment.id)}>{t("experiments.stop")}</Button>}
    </Sheet>
  );
}
