import { useState } from "preact/hooks";
import { type ReadSummary } from "@/lib/team/overview";
import { pooledEffects, trialsOf } from "@/lib/team/pool-effects";
import type { PracticeView } from "@/lib/views/practice";
import { useSpeech } from "../i18n/language";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { FileChoice } from "./FileChoice";
import { OutcomeNotice } from "./Outcome";
import { PracticeCard } from "./PracticeCard";
import { type PublishableRoutine, PublishPractice } from "./PublishPractice";
import type { Outcome, PracticeActs } from "./team-acts";

export interface TeamPracticesProps extends PracticeActs {
  practices: readonly PracticeView[];
  routines: readonly PublishableRoutine[];
  /** What people reported back, for who leads a team; null for who leads none. */
  read: readonly ReadSummary[] | null;
  ownName: string;
}

/** Practices that were published in the team, and publishing one of one's own. */
export function TeamPractices({ practices, routines, read, ownName, ...acts }: TeamPracticesProps) {
  const { t } = useSpeech();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const reportedOf = (practice: string) => {
    if (!read) return null;
    const trials = trialsOf(
      practice,
      read.map(({ received, summary }) => ({ person: received.sender, summary })),
    );
    return { people: trials.length, effects: pooledEffects(trials) };
  };
  return (
    <Sheet class="part">
      <h2>{t("practices.team-title")}</h2>
      {practices.length === 0 && <p>{t("practices.team-none")}</p>}
      <ul class="team-people">
        {practices.map((practice) => (
          <PracticeCard
            key={practice.id}
            practice={practice}
            routine={routines.find(({ routine }) => routine.catalogue === practice.id)?.routine.id ?? null}
            reported={reportedOf(practice.id)}
            {...acts}
          />
        ))}
      </ul>
      <div class="button-row">
        <FileChoice
          label={t("practices.open-file")}
          accept=".json,.txt,application/json"
          onFiles={([file]) => file && void acts.onTakePractice(file).then(setOutcome)}
        />
      </div>
      <OutcomeNotice outcome={outcome} done="practices.taken" />
      <Reveal label={t("practices.publish")}>
        <PublishPractice
          routines={routines}
          isManager={read !== null}
          ownName={ownName}
          onPublish={acts.onPublish}
        />
      </Reveal>
    </Sheet>
  );
}
