import { periodOf } from "@/lib/team/period";
import type { OwnTeamView, ReceivedView } from "@/lib/views/team";
import "../ui/table.css";
import { useSpeech } from "../i18n/language";
import { periodWords } from "./summary-words";
import "./whole-team.css";

/** What was shared with a manager: who, which period, when, and until when; in the order of the team. */
export function HeldRegister({ team, received }: { team: OwnTeamView; received: readonly ReceivedView[] }) {
  const { t, format } = useSpeech();
  if (received.length === 0) return <p>{t("protection.register-none")}</p>;
  const day = (instant: string) => format.dayWithYear(instant.slice(0, 10));
  return (
    <div class="wide-table">
      <table class="plain-table">
        <thead>
          <tr>
            <th scope="col">{t("protection.person")}</th>
            <th scope="col">{t("protection.period")}</th>
            <th scope="col">{t("protection.version")}</th>
            <th scope="col">{t("protection.shared-on")}</th>
            <th scope="col">{t("protection.erased-on")}</th>
          </tr>
        </thead>
        <tbody>
          {team.members.flatMap(({ fingerprint, name }) =>
            received
              .filter(({ sender }) => sender === fingerprint)
              .map((one) => {
                const period = periodOf(one.period);
                return (
                  <tr key={`${fingerprint} ${one.period}`}>
                    <th scope="row">{name}</th>
                    <td>{period ? periodWords(t, format, period) : one.period}</td>
                    <td>{format.number(one.revision, 0)}</td>
                    <td>{day(one.sealedAt)}</td>
                    <td>{day(one.expiresAt)}</td>
                  </tr>
                );
              }),
          )}
        </tbody>
      </table>
    </div>
  );
}
