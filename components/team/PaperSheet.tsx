import type { TeamSettings } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";

/** What each paper says, in its order: the notice fits a page, the sheet answers what a works council asks. */
const points = {
  notice: ["what", "optional", "not", "who", "keep", "choice", "rights", "use"],
  "works-council": [
    "purpose",
    "what",
    "optional",
    "not",
    "who",
    "where",
    "context",
    "aggregates",
    "keep",
    "choice",
    "rights",
    "decision",
    "use",
    "check",
    "questions",
  ],
} as const;

interface PaperSheetProps {
  sheet: keyof typeof points;
  team: TeamSettings & { readonly coaches?: readonly { readonly name: string }[] };
  people: number;
  /** The day on which it is made. */
  day: string;
}

/** A paper for the people of a team or their works council, with the team's real settings in it. */
export function PaperSheet({ sheet, team, people, day }: PaperSheetProps) {
  const { t, format } = useSpeech();
  const { carrier, partner } = team;
  const values = {
    team: team.teamName,
    manager: team.managerName,
    hasCoaches: (team.coaches ?? []).length > 0 ? "yes" : "no",
    coaches: (team.coaches ?? []).map(({ name }) => name).join(", "),
    days: team.keepDays,
    people,
    period: team.asks.period,
    hasWords: team.asks.words.trim() === "" ? "no" : "yes",
    words: team.asks.words.trim(),
    place: carrier.type === "webdav" ? carrier.url : carrier.type === "folder" ? carrier.hint : "",
    perimeter: partner?.perimeter ?? "",
    process: partner?.process ?? "",
    day: format.dayWithYear(day),
  };
  const section = (title: string, words: string) => (
    <section>
      <h2>{title}</h2>
      <p>{words}</p>
    </section>
  );
  return (
    <main>
      <h1>{t(`papers.${sheet}-title`, values)}</h1>
      <p>{t(`papers.${sheet}-intro`, values)}</p>
      {partner && section(t("papers.partner-title"), t("papers.partner", values))}
      {points[sheet].map((point) => (
        <div key={point}>
          {section(
            t(`papers.${point}-title`),
            point === "where" ? t(`papers.where-${carrier.type}`, values) : t(`papers.${point}`, values),
          )}
        </div>
      ))}
      <p class="quiet">{t("papers.not-legal-advice", values)}</p>
    </main>
  );
}
