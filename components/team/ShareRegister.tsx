import { useState } from "preact/hooks";
import { periodOf } from "@/lib/team/period";
import { decodeSummary } from "@/lib/team/summary";
import type { ShareView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { EmptyState, Sheet } from "../ui/Place";
import { Reveal } from "../ui/Reveal";
import { OutcomeNotice } from "./Outcome";
import { OwnNotes } from "./OwnNotes";
import { SummaryReading } from "./SummaryReading";
import { periodWords } from "./summary-words";
import type { MemberActs, Outcome } from "./team-acts";

type ShareRegisterProps = { shares: readonly ShareView[] } & Pick<
  MemberActs,
  "onSendAgain" | "onWithdraw" | "onOwnNotes" | "onWriteOwnNotes"
>;

/** The register: everything that was shared, with whom, until when, word for word; and taking it back. */
export function ShareRegister({ shares, ...acts }: ShareRegisterProps) {
  const { t } = useSpeech();
  if (shares.length === 0) return <EmptyState>{t("team.register-empty")}</EmptyState>;
  return (
    <Sheet class="part">
      <h2>{t("team.register")}</h2>
      <ul class="team-people">
        {shares.map((share) => (
          <Share key={share.id} share={share} {...acts} />
        ))}
      </ul>
    </Sheet>
  );
}

function Share({ share, ...acts }: { share: ShareView } & Omit<ShareRegisterProps, "shares">) {
  const { t, format } = useSpeech();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const period = periodOf(share.period);
  const summary = decodeSummary(new TextEncoder().encode(share.payload));
  return (
    <li class="part">
      <div>
        <strong>{period ? periodWords(t, format, period) : share.period}</strong>{" "}
        {t("team.register-line", {
          manager: share.managerName,
          team: share.teamName,
          revision: share.revision,
          day: format.dayWithYear(share.sealedAt.slice(0, 10)),
        })}
      </div>
      <p class="quiet">
        {t(`team.state-${share.state}`)}{" "}
        {t("team.until", { day: format.dayWithYear(share.expiresAt.slice(0, 10)) })}
      </p>
      <div class="button-row">
        {share.state === "sealed" && (
          <Button onPress={() => void acts.onSendAgain(share).then(setOutcome)}>
            {t("team.send-again")}
          </Button>
        )}
        {share.state !== "withdrawn" && (
          <Button onPress={() => void acts.onWithdraw(share).then(setOutcome)}>{t("team.withdraw")}</Button>
        )}
      </div>
      <OutcomeNotice outcome={outcome} done="team.register-done" />
      <Reveal label={t("team.own-notes")}>
        <OwnNotes share={share} {...acts} />
      </Reveal>
      {summary && (
        <Reveal label={t("team.read-again")}>
          <SummaryReading summary={summary} />
        </Reveal>
      )}
    </li>
  );
}
