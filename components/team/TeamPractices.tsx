import { useState } from "preact/hooks";
import type { MessageKey } from "@/lib/i18n/translate";
import { comesBack } from "@/lib/team/comes-back";
import { type ReadSummary } from "@/lib/team/overview";
import { pooledEffects, trialsOf } from "@/lib/team/pool-effects";
import type { PracticeView } from "@/lib/views/practice";
import type { MembershipView, OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
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
  memberships: readonly MembershipView[];
  teams: readonly OwnTeamView[];
}

/** Practices that were published in the team, and publishing one of one's own. */
export function TeamPractices({
  practices,
  routines,
  read,
  ownName,
  memberships,
  teams,
  ...acts
}: TeamPracticesProps) {
  const { t } = useSpeech();
  const [told, setTold] = useState<{ outcome: Outcome | null; done: MessageKey }>({
    outcome: null,
    done: "practices.taken",
  });
  /** What was told before goes first: the same words again are news. */
  const tellOf = async (done: MessageKey, acted: Promise<Outcome>) => {
    setTold({ outcome: null, done });
    setTold({ outcome: await acted, done });
  };
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
        {memberships
          .filter(({ carrier }) => comesBack(carrier))
          .map((membership) => (
            <Button
              key={membership.team}
              onPress={() => void tellOf("practices.looked", acts.onLookFor(membership))}
            >
              {t("practices.look", { team: membership.teamName })}
            </Button>
          ))}
        {practices.some(({ signedBy, role }) => signedBy === "self" && role === "manager") &&
          teams
            .filter((team) => team.role === "manager" && !team.handedTo && team.members.length > 0)
            .filter(({ carrier }) => comesBack(carrier))
            .map((team) => (
              <Button
                key={team.team}
                onPress={() => void tellOf("practices.laid-down", acts.onLayDown(team))}
              >
                {t("practices.lay-down", { team: team.teamName })}
              </Button>
            ))}
        <FileChoice
          label={t("practices.open-file")}
          accept=".json,.txt,application/json"
          onFiles={([file]) => file && void tellOf("practices.taken", acts.onTakePractice(file))}
        />
      </div>
      <OutcomeNotice outcome={told.outcome} done={told.done} />
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
