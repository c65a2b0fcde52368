import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import type { ReadSummary } from "@/lib/team/overview";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { GroupSheet } from "./GroupSheet";
import { TeamPage } from "./TeamPage";
import "./group-time.css";
import "./summary.css";

/** A practice as group time shows it. */
export interface OfferedPractice {
  readonly id: string;
  readonly title: string;
  readonly why: string;
}

interface GroupTimeProps {
  team: OwnTeamView;
  read: readonly ReadSummary[];
  practices: readonly OfferedPractice[];
  onSavePage: (title: string, content: ComponentChildren) => void;
}

/** The newest summary of each person. */
function newestOf(read: readonly ReadSummary[]): ReadSummary[] {
  const newest = new Map<string, ReadSummary>();
  for (const one of read) {
    const before = newest.get(one.received.sender);
    if (!before || before.summary.period.to < one.summary.period.to) newest.set(one.received.sender, one);
  }
  return [...newest.values()];
}

/** Group time: successes that were offered, practices, and one difficult case as its owner wrote it, without names. */
export function GroupTime({ team, read, practices, onSavePage }: GroupTimeProps) {
  const { t } = useSpeech();
  const newest = newestOf(read);
  const offered = newest.filter(({ summary }) => summary.words.success !== "");
  const cases = newest.filter(({ summary }) => summary.words.difficultCase !== "");
  const [left, setLeft] = useState<readonly string[]>([]);
  const [caseAt, setCaseAt] = useState(0);
  const shown = cases[caseAt % Math.max(1, cases.length)];
  const successes = offered
    .filter(({ received }) => !left.includes(received.sender))
    .map(({ received, summary }) => ({ name: received.name, words: summary.words.success }));
  const taken = practices.filter(({ id }) => !left.includes(id));
  const choice = (id: string, label: ComponentChildren) => (
    <label class="group-choice">
      <input
        type="checkbox"
        checked={!left.includes(id)}
        onChange={(event) =>
          setLeft(event.currentTarget.checked ? left.filter((one) => one !== id) : [...left, id])
        }
      />
      <span>{label}</span>
    </label>
  );
  return (
    <TeamPage team={team} page="group">
      <p>{t("group.intro")}</p>
      <Sheet class="part">
        <h2>{t("group.successes")}</h2>
        {offered.length === 0 && <p>{t("group.successes-none")}</p>}
        {offered.map(({ received, summary }) => (
          <div key={received.sender}>
            {choice(
              received.sender,
              <>
                <strong>{received.name}</strong>
                <span class="summary-words"> {summary.words.success}</span>
              </>,
            )}
          </div>
        ))}
      </Sheet>
      <Sheet class="part">
        <h2>{t("group.practices")}</h2>
        {practices.length === 0 && <p>{t("group.practices-none")}</p>}
        {practices.map(({ id, title, why }) => (
          <div key={id}>
            {choice(
              id,
              <>
                <strong>{title}</strong> {why}
              </>,
            )}
          </div>
        ))}
        <p>
          <a href="#/team/practices">{t("group.practices-open")}</a>
        </p>
      </Sheet>
      <Sheet class="part">
        <h2>{t("group.case")}</h2>
        {shown ? (
          <>
            <p class="quiet">{t("group.case-hint")}</p>
            <blockquote class="group-case summary-words">{shown.summary.words.difficultCase}</blockquote>
            <p>{t("group.case-questions")}</p>
            <div class="button-row">
              {cases.length > 1 && (
                <>
                  <Button onPress={() => setCaseAt((caseAt + 1) % cases.length)}>
                    {t("group.next-case")}
                  </Button>
                  <span class="quiet" role="status">
                    {t("group.case-of", { n: (caseAt % cases.length) + 1, all: cases.length })}
                  </span>
                </>
              )}
              <Reveal label={t("group.case-owner")}>{shown.received.name}</Reveal>
            </div>
          </>
        ) : (
          <p>{t("group.case-none")}</p>
        )}
      </Sheet>
      <div>
        <Button
          kind="primary"
          onPress={() =>
            onSavePage(
              t("group.page-title", { team: team.teamName }),
              <GroupSheet
                team={team.teamName}
                successes={successes}
                practices={taken}
                difficultCase={shown?.summary.words.difficultCase ?? null}
              />,
            )
          }
        >
          {t("group.save")}
        </Button>
      </div>
    </TeamPage>
  );
}
