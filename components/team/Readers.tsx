import type { CoachView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import "./team.css";

interface ReadersProps {
  team: {
    readonly managerName: string;
    readonly managerCode: string;
    readonly coaches: readonly CoachView[];
  };
}

/** Who can open what is shared in a team, each with the words to compare by voice. */
export function Readers({ team }: ReadersProps) {
  const { t } = useSpeech();
  const readers = [
    { name: team.managerName, code: team.managerCode, is: t("coaches.manager") },
    ...team.coaches.map(({ name, code }) => ({ name, code, is: t("coaches.second-coach") })),
  ];
  return (
    <dl class="team-facts">
      {readers.map(({ name, code, is }) => (
        <div key={code} class="team-reader">
          <dt>
            <strong>{name}</strong>, {is}
          </dt>
          <dd class="team-code">{code}</dd>
        </div>
      ))}
    </dl>
  );
}

/** The same above the button that sends: who will be able to open what is on its way. */
export function ReadersOfIt({ team }: ReadersProps) {
  const { t } = useSpeech();
  return (
    <section class="part" aria-label={t("coaches.readers-of-it")}>
      <h3>{t("coaches.readers-of-it")}</h3>
      <Readers team={team} />
      <p class="quiet">{t("coaches.nobody-else")}</p>
    </section>
  );
}
