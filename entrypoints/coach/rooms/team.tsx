import { useSpeech } from "@/components/i18n/language";
import { useSignal } from "@preact/signals";
import { useEffect } from "preact/hooks";
import { teamPages } from "@/components/team/TeamPage";
import { TeamRoom } from "@/components/team/TeamRoom";
import { Failed } from "@/components/ui/Failed";
import type { Failure } from "@/lib/model/result";
import { createId } from "@/lib/platform/ids";
import { outcomeIdOf } from "@/lib/coach/experiments/outcome-kinds";
import { ownEffect } from "@/lib/team/practice-draft";
import type { ExperimentView } from "@/lib/views/experiments";
import type { PracticeEffect } from "@/lib/views/practice";
import type { ReceivedView } from "@/lib/views/team";
import { useCoaching } from "../../wiring/coaching-answer";
import { todayHere } from "../../wiring/now";
import { practiceActs } from "../../wiring/practice-acts";
import { useTeamAnswer, useTeamQuestion } from "../../wiring/team-answer";
import { keyActs } from "../../wiring/team-key-acts";
import { leadActs } from "../../wiring/team-lead-acts";
import { useMemberActs } from "../../wiring/team-member-acts";
import type { RoomPlace } from "../room";
import { LedTeamPage } from "./team-pages";
import { ReviewRoom } from "./team-review";
import { sendTeam } from "../../wiring/team-desk";

/** So many weeks, and so many months, of each person are shown in the room; all of them in their review. */
const newestShown = (people: number): number => (people > 40 ? 3 : 8);

/** The team room, wired; `#/team/review/<team>/<sender>/<period>` is one review in it, `#/team/<page>/<team>` a page, `#/team/practices` the library. */
export default function Team({ path }: RoomPlace) {
  const [part, team, sender, period] = path;
  const page = teamPages.find((name) => name === part);
  if (page && team) return <LedTeamPage page={page} team={team} />;
  return part === "review" && team && sender && period ? (
    <ReviewRoom key={path.join("/")} team={team} sender={sender} period={period} />
  ) : (
    <Room {...(part === "practices" ? { firstTab: "practices" as const } : {})} />
  );
}

/** What one's own weeks by lot showed of a routine: of several trials the newest that came so far. */
function effectOf(routine: string, experiments: readonly ExperimentView[]): PracticeEffect | null {
  const effects = experiments.flatMap(({ registration, verdict }) => {
    if (registration.design !== "weeks" || registration.routine !== routine) return [];
    const outcome = outcomeIdOf(registration.outcome);
    if (verdict.type !== "weeks" || verdict.low === null || verdict.high === null || !outcome) return [];
    const { difference, low, high, p } = verdict;
    return [ownEffect({ outcome, difference, low, high, p })];
  });
  return effects.at(-1) ?? null;
}

function Room({ firstTab }: { firstTab?: "practices" }) {
  const { t } = useSpeech();
  const { value: view, failure } = useTeamQuestion("team.get", {});
  const shares = useTeamAnswer("share.list", {});
  const agreements = useTeamAnswer("agreement.list", {});
  const routines = useCoaching("routine.list").value.value ?? [];
  const experiments = useCoaching("experiment.list").value.value?.experiments ?? [];
  const practices = useTeamAnswer("practice.list", {}) ?? [];
  const received = useSignal<readonly ReceivedView[]>([]);
  useEffect(() => {
    let isCurrent = true;
    void Promise.all(
      (view?.teams ?? []).map(({ team, members }) =>
        sendTeam("received.list", { team, last: newestShown(members.length) }),
      ),
    ).then((answers) => {
      if (isCurrent) received.value = answers.flatMap((answer) => (answer.ok ? answer.value : []));
    });
    return () => {
      isCurrent = false;
    };
  }, [view]);
  const member = useMemberActs(view?.memberships ?? []);
  if (!view && failure) return <Unopened failure={failure} />;
  if (!view) return <p class="quiet">{t("coach.opening")}</p>;
  return (
    <TeamRoom
      view={view}
      shares={shares ?? []}
      agreements={agreements ?? []}
      received={received.value}
      practices={{
        practices,
        routines: routines.map(({ routine }) => ({ routine, effect: effectOf(routine.id, experiments) })),
        ...practiceActs,
      }}
      {...(firstTab ? { firstTab } : {})}
      today={todayHere()}
      member={member}
      lead={leadActs()}
      keys={keyActs(t.language)}
      newTeam={createId}
      onAdopt={async (catalogue, name) =>
        (await sendTeam("practice.adopt", { id: createId(), catalogue, name, from: todayHere() })).ok
      }
    />
  );
}

/** The room where the journal can't be opened: its name, and why. */
function Unopened({ failure }: { failure: Failure }) {
  const { t } = useSpeech();
  return (
    <div class="room">
      <header class="room-head">
        <h1>{t("coach.room-team")}</h1>
      </header>
      <Failed failure={failure} />
    </div>
  );
}
