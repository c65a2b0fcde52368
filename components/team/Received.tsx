import { periodOf } from "@/lib/team/period";
import { decodeSummary } from "@/lib/team/summary";
import type { OwnTeamView, ReceivedView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { EmptyState } from "../ui/Place";
import { periodWords } from "./summary-words";

/** Who has shared what, in the order of the roster; and what people ask. Nothing here is sorted by a result. */
export function Received({ team, received }: { team: OwnTeamView; received: readonly ReceivedView[] }) {
  const { t, format } = useSpeech();
  if (received.length === 0) return <EmptyState>{t("team.received-empty")}</EmptyState>;
  return (
    <ul class="plain-list team-people">
      {team.members.map(({ fingerprint, name }) => {
        const own = received.filter(({ sender }) => sender === fingerprint);
        return (
          <li key={fingerprint} class="part">
            <div>
              <strong>{name}</strong>
              {own.length === 0 && <p class="quiet">{t("team.nothing-shared")}</p>}
              {own.map((one) => {
                const period = periodOf(one.period);
                const summary = decodeSummary(new TextEncoder().encode(one.payload));
                return (
                  <p key={one.period}>
                    <a href={`#/team/review/${one.team}/${one.sender}/${one.period}`}>
                      {period ? periodWords(t, format, period) : one.period}
                      <span class="visually-hidden"> {name}</span>
                    </a>{" "}
                    {one.revision > 1 && (
                      <span class="quiet">{t("team.revised", { revision: one.revision })} </span>
                    )}
                    {summary?.words.questions && (
                      <span>{t("team.asks-you", { question: summary.words.questions })}</span>
                    )}
                  </p>
                );
              })}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
