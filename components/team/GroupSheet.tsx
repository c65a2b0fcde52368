import { useSpeech } from "../i18n/language";
import type { OfferedPractice } from "./GroupTime";

interface GroupSheetProps {
  team: string;
  successes: readonly { readonly name: string; readonly words: string }[];
  practices: readonly OfferedPractice[];
  difficultCase: string | null;
}

/** Minutes that each part of group time gets. */
const minutesOf = { successes: 15, practices: 15, case: 15, close: 5 } as const;

/** The agenda of group time as a page of its own, to show or print. The case's owner is not named. */
export function GroupSheet({ team, successes, practices, difficultCase }: GroupSheetProps) {
  const { t } = useSpeech();
  const minutes =
    minutesOf.successes + minutesOf.practices + (difficultCase ? minutesOf.case : 0) + minutesOf.close;
  const heading = (part: "successes" | "practices" | "case") => (
    <h2>
      {t(`group.${part}`)} <small>{t("group.minutes", { minutes: minutesOf[part] })}</small>
    </h2>
  );
  return (
    <main>
      <h1>{t("group.page-title", { team })}</h1>
      <p class="quiet">{t("group.agenda", { minutes })}</p>
      <section>
        {heading("successes")}
        {successes.length === 0 && <p>{t("group.successes-none")}</p>}
        {successes.map(({ name, words }) => (
          <p key={name}>
            <strong>{name}</strong> {words}
          </p>
        ))}
      </section>
      <section>
        {heading("practices")}
        {practices.length === 0 && <p>{t("group.practices-none")}</p>}
        {practices.map(({ id, title, why }) => (
          <p key={id}>
            <strong>{title}</strong> {why}
          </p>
        ))}
      </section>
      {difficultCase && (
        <section>
          {heading("case")}
          <p>{difficultCase}</p>
          <p>{t("group.case-questions")}</p>
        </section>
      )}
      <p>{t("group.close")}</p>
      <p class="quiet">{t("team.not-for")}</p>
    </main>
  );
}
