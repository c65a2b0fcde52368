import type { TeamSettings } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";

const points = {
  notice: ["what", "not", "who", "where", "keep", "choice", "rights", "use"],
  "works-council": [
    "purpose",
    "what",
    "not",
    "who",
    "where",
    "keep",
    "choice",
    "aggregates",
    "use",
    "questions",
  ],
} as const;

/** A paper for the people of a team or their works council, with the team's real settings in it. */
export function PaperSheet({
  sheet,
  team,
  people,
}: {
  sheet: keyof typeof points;
  team: TeamSettings;
  people: number;
}) {
  const { t } = useSpeech();
  const carrier = team.carrier;
  const place = carrier.type === "webdav" ? carrier.url : carrier.type === "folder" ? carrier.hint : "";
  const values = {
    team: team.teamName,
    manager: team.managerName,
    days: team.keepDays,
    people,
    period: team.asks.period,
    words: team.asks.words,
    way: t(`team.carrier-${carrier.type}`),
    place,
  };
  return (
    <main>
      <h1>{t(`papers.${sheet}-title`, values)}</h1>
      <p>{t(`papers.${sheet}-intro`, values)}</p>
      {points[sheet].map((point) => (
        <section key={point}>
          <h2>{t(`papers.${point}-title`)}</h2>
          <p>{t(`papers.${point}`, values)}</p>
        </section>
      ))}
      <p>{t("papers.not-legal-advice")}</p>
    </main>
  );
}
