import { useRef, useState } from "preact/hooks";
import type { CatalogueId } from "@/lib/coach/routines/catalogue";
import { readSummaries } from "@/lib/team/overview";
import type { ReceivedView, ShareView, TeamRoomView } from "@/lib/views/team";
import type { AgreementView } from "@/lib/views/team-review";
import { useSpeech } from "../i18n/language";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { Tabs } from "../ui/Tabs";
import { Agreements } from "./Agreements";
import { CoachAlong } from "./CoachAlong";
import { JoinTeam } from "./JoinTeam";
import { LedTeam } from "./LedTeam";
import { Membership } from "./Membership";
import { PracticeTitlesProvider, useTitlesOf } from "./practice-titles";
import { PracticeLibrary } from "./PracticeLibrary";
import { PublishMonth } from "./PublishMonth";
import { RecoveryPhrase } from "./RecoveryPhrase";
import { RestoreKeys } from "./RestoreKeys";
import { ShareRegister } from "./ShareRegister";
import { ShareSummary } from "./ShareSummary";
import { TeamPractices, type TeamPracticesProps } from "./TeamPractices";
import { TeamForm } from "./TeamForm";
import type { KeyActs, LeadActs, MemberActs } from "./team-acts";

interface TeamRoomProps {
  view: TeamRoomView;
  shares: readonly ShareView[];
  agreements: readonly AgreementView[];
  received: readonly ReceivedView[];
  practices: Omit<TeamPracticesProps, "read" | "ownName" | "memberships" | "teams">;
  today: string;
  member: MemberActs;
  lead: LeadActs;
  keys: KeyActs;
  newTeam: () => string;
  /** The tab to begin with. */
  firstTab?: "practices";
  onAdopt: (catalogue: CatalogueId, name: string) => Promise<boolean>;
}

/** The team room: what one shares oneself, what one leads, and routines that spread. */
export function TeamRoom({ view, member, lead, keys, ...props }: TeamRoomProps) {
  const { t } = useSpeech();
  const isOnlyLead = view.memberships.length === 0 && view.teams.length > 0;
  const [chosen, setChosen] = useState<string | null>(props.firstTab ?? null);
  const tab = chosen ?? (isOnlyLead ? "lead" : "mine");
  return (
    <PracticeTitlesProvider value={useTitlesOf(props.practices.practices)}>
      <div class="room">
        <header class="room-head">
          <h1>{t("coach.room-team")}</h1>
        </header>
        <Tabs
          label={t("coach.room-team")}
          value={tab}
          onChange={setChosen}
          tabs={[
            { value: "mine", label: t("team.tab-mine") },
            { value: "lead", label: t("team.tab-lead") },
            { value: "practices", label: t("team.tab-practices") },
          ]}
        >
          <div class="room">
            {tab === "mine" && <Mine view={view} member={member} {...props} />}
            {tab === "lead" && <Lead view={view} lead={lead} keys={keys} {...props} />}
            {tab === "practices" && <Practices view={view} {...props} />}
          </div>
        </Tabs>
      </div>
    </PracticeTitlesProvider>
  );
}

function Practices({
  view,
  received,
  practices,
  onAdopt,
}: Pick<TeamRoomProps, "view" | "received" | "practices" | "onAdopt">) {
  const kept = practices.routines.flatMap(({ routine }): [string, string][] =>
    routine.catalogue ? [[routine.catalogue, routine.id]] : [],
  );
  const ownName = view.memberships[0]?.ownName ?? view.teams[0]?.managerName ?? "";
  return (
    <>
      <TeamPractices
        {...practices}
        ownName={ownName}
        memberships={view.memberships}
        teams={view.teams}
        read={view.teams.length > 0 ? readSummaries(received) : null}
      />
      <PracticeLibrary kept={new Map(kept)} onAdopt={onAdopt} />
    </>
  );
}

type MineProps = Pick<TeamRoomProps, "view" | "member" | "shares" | "agreements" | "today">;

function Mine({ view, member, shares, agreements, today }: MineProps) {
  const { t } = useSpeech();
  return (
    <>
      {view.memberships.map((membership) => (
        <>
          <Membership key={membership.team} membership={membership} {...member} />
          {membership.gathers === "aggregates" ? (
            <PublishMonth key={`share ${membership.team}`} membership={membership} {...member} />
          ) : (
            <ShareSummary
              key={`share ${membership.team}`}
              membership={membership}
              today={today}
              {...member}
            />
          )}
        </>
      ))}
      {view.memberships.length === 0 ? (
        <JoinTeam {...member} />
      ) : (
        <Reveal label={t("team.join-another")}>
          <JoinTeam {...member} />
        </Reveal>
      )}
      {view.memberships.length > 0 && (
        <Agreements agreements={agreements} memberships={view.memberships} {...member} />
      )}
      {(view.memberships.length > 0 || shares.length > 0) && <ShareRegister shares={shares} {...member} />}
    </>
  );
}

type LeadProps = Pick<TeamRoomProps, "view" | "lead" | "keys" | "received" | "newTeam">;

function Lead({ view, lead, keys, received, newTeam }: LeadProps) {
  const { t } = useSpeech();
  const form = (
    <Sheet class="part">
      <h2>{t("team.new-team")}</h2>
      <p class="quiet">{t("team.new-team-hint")}</p>
      <TeamForm settings={null} newTeam={newTeam} onWrite={lead.onWriteTeam} />
    </Sheet>
  );
  const phrase = (
    <RecoveryPhrase
      phrase={view.phrase}
      teams={view.teams.filter(({ role, handedTo }) => role === "manager" && !handedTo)}
      keys={keys}
    />
  );
  // Once asked here it stays in its place: after the words comes the team's file.
  const wasAsked = useRef(false);
  if (view.phrase === "waiting") wasAsked.current = true;
  const isAsked = view.teams.length > 0 && wasAsked.current;
  return (
    <>
      {isAsked && (
        <Sheet class="part">
          <h2>{t("recovery.title")}</h2>
          {phrase}
        </Sheet>
      )}
      {view.teams.map((team) => (
        <LedTeam
          key={team.team}
          team={team}
          received={received.filter((one) => one.team === team.team)}
          {...lead}
        />
      ))}
      {view.teams.length === 0 ? (
        form
      ) : (
        <Reveal key="new-team" label={t("team.new-team")}>
          {form}
        </Reveal>
      )}
      {view.teams.length > 0 && !isAsked && (
        <Reveal key="recovery" label={t("recovery.title")}>
          <Sheet class="part">{phrase}</Sheet>
        </Reveal>
      )}
      <Reveal key="along" label={t("coaches.along-title")}>
        <Sheet class="part">
          <CoachAlong {...lead} />
        </Sheet>
      </Reveal>
      {/* By name: what was just restored is said here, and another part appears above it at the same moment. */}
      <Reveal key="have-one" label={t("recovery.have-one")}>
        <Sheet class="part">
          <RestoreKeys {...keys} />
        </Sheet>
      </Reveal>
    </>
  );
}
