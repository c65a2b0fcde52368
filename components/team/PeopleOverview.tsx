import type { VNode } from "preact";
import { useRef, useState } from "preact/hooks";
import { type MemberOverview, memberOverviews, type ReadSummary } from "@/lib/team/overview";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { TextField } from "../ui/Field";
import { EmptyState } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { useGradually } from "../ui/use-gradually";
import { usePracticeTitles } from "./practice-titles";
import { periodWords, routineChangeWords, shareWords } from "./summary-words";

/** So many people are drawn in one go. */
const drawnAtOnce = 25;

/** From so many people on, a field finds one. */
const manyPeople = 9;

interface PeopleOverviewProps {
  team: OwnTeamView;
  read: readonly ReadSummary[];
}

/** Questions first; then who has shared what, in the order of the roster, each beside their own past. */
export function PeopleOverview({ team, read }: PeopleOverviewProps) {
  const { t } = useSpeech();
  const [asked, setAsked] = useState("");
  const drawn = useGradually(team.members.length, drawnAtOnce);
  const draw = usePersonDrawing();
  if (team.members.length === 0) return <EmptyState>{t("team.no-members")}</EmptyState>;
  const people = memberOverviews(team.members, read);
  const words = asked.trim().toLocaleLowerCase();
  const shown = people.filter(({ member }) => member.name.toLocaleLowerCase().includes(words));
  return (
    <>
      <Questions people={people} />
      {read.length === 0 && <EmptyState>{t("team.received-empty")}</EmptyState>}
      {people.length >= manyPeople && (
        <TextField label={t("team.find-person")} type="search" value={asked} onInput={setAsked} />
      )}
      {shown.length === 0 && <p class="quiet">{t("team.nothing-found")}</p>}
      <ul class="team-people">{shown.slice(0, drawn).map((person) => draw(person))}</ul>
    </>
  );
}

/** Draws a person; one of whom nothing changed is what was drawn before, and costs nothing. */
function usePersonDrawing(): (person: MemberOverview) => VNode {
  const before = useRef(new Map<string, { readonly person: MemberOverview; readonly node: VNode }>());
  return (person) => {
    const key = person.member.fingerprint;
    const known = before.current.get(key);
    if (known && isSamePerson(known.person, person)) return known.node;
    const node = <Person key={key} person={person} />;
    before.current.set(key, { person, node });
    return node;
  };
}

const isSamePerson = (one: MemberOverview, other: MemberOverview): boolean =>
  one.member.name === other.member.name &&
  one.member.followsEarlier === other.member.followsEarlier &&
  one.newest === other.newest &&
  one.earlier.length === other.earlier.length &&
  one.earlier.every((summary, index) => summary === other.earlier[index]);

function Questions({ people }: { people: readonly MemberOverview[] }) {
  const { t } = useSpeech();
  const asking = people.filter(({ newest }) => newest && newest.summary.words.questions !== "");
  if (asking.length === 0) return null;
  return (
    <section class="part">
      <h3>{t("team.questions-to-answer")}</h3>
      <ul class="team-questions">
        {asking.map(({ member, newest }) => (
          <li key={member.fingerprint}>
            {newest && (
              <a href={reviewAddress(newest)}>
                <strong>{member.name}</strong>
              </a>
            )}
            <p class="summary-words">{newest?.summary.words.questions}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

const reviewAddress = ({ received }: ReadSummary): string =>
  `#/team/review/${received.team}/${received.sender}/${received.period}`;

function Person({ person: { member, newest, earlier, ...past } }: { person: MemberOverview }) {
  const { t, format } = useSpeech();
  const earlierInvitation = member.followsEarlier && `, ${t("coaches.earlier-invitation")}`;
  if (!newest) {
    return (
      <li class="team-person">
        <strong>{member.name}</strong>
        <span class="quiet">
          {t("team.nothing-shared")}
          {earlierInvitation}
        </span>
      </li>
    );
  }
  const { received, summary } = newest;
  return (
    <li class="team-person">
      <div class="team-person-head">
        <strong>{member.name}</strong>
        <span class="quiet">
          {periodWords(t, format, summary.period)}
          {received.revision > 1 && `, ${t("team.revised", { revision: received.revision })}`}
          {summary.withheld.length > 0 && `, ${t("team.lines-withheld", { n: summary.withheld.length })}`}
          {earlierInvitation}
        </span>
        <a href={reviewAddress(newest)}>
          {t("team.review-link")}
          <span class="visually-hidden"> {member.name}</span>
        </a>
      </div>
      <Changes {...past} />
      {earlier.length > 0 && (
        <Reveal label={t("team.earlier", { n: earlier.length })}>
          <ul class="team-list">
            {earlier.map((one) => (
              <li key={one.received.period}>
                <a href={reviewAddress(one)}>{periodWords(t, format, one.summary.period)}</a>
                <span class="quiet">
                  {t("team.until-short", { day: format.dayShort(one.received.expiresAt.slice(0, 10)) })}
                </span>
              </li>
            ))}
          </ul>
        </Reveal>
      )}
    </li>
  );
}

/** What changed by more than chance since the period before: of this person, and of nobody else. */
function Changes({ changes, routines }: Pick<MemberOverview, "changes" | "routines">) {
  const { t, format } = useSpeech();
  const titles = usePracticeTitles();
  if (changes === null && routines.length === 0) return <p class="quiet">{t("team.changed-first")}</p>;
  if ((changes ?? []).length === 0 && routines.length === 0) {
    return <p class="quiet">{t("team.changed-none")}</p>;
  }
  return (
    <ul class="team-changes">
      {(changes ?? []).map(({ now, before }) => (
        <li key={now.of}>
          {t("team.changed-share", {
            what: t(`team.share-${now.of}`),
            now: shareWords(t, format, now),
            before: before ? shareWords(t, format, before) : "",
          })}
        </li>
      ))}
      {routines.map((change) => (
        <li key={JSON.stringify(change.routine)}>{routineChangeWords(t, titles, change)}</li>
      ))}
    </ul>
  );
}
