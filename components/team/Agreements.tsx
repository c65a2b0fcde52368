import { useState } from "preact/hooks";
import { comesBack } from "@/lib/team/comes-back";
import type { MembershipView } from "@/lib/views/team";
import type { AgreementView } from "@/lib/views/team-review";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Sheet } from "../ui/Place";
import { FileChoice } from "./FileChoice";
import { OutcomeNotice } from "./Outcome";
import type { MemberActs, Outcome } from "./team-acts";

type AgreementsProps = {
  agreements: readonly AgreementView[];
  memberships: readonly MembershipView[];
} & Pick<MemberActs, "onReadAgreement" | "onReadAnswers" | "onAnswerAgreement">;

/** What reviews agreed, as proposals: nothing becomes a plan before the salesperson takes it up. */
export function Agreements({
  agreements,
  memberships,
  onReadAgreement,
  onReadAnswers,
  onAnswerAgreement,
}: AgreementsProps) {
  const { t, format } = useSpeech();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  // What was pressed is said at once: the plan is written and the room read anew after it.
  const [answered, setAnswered] = useState<ReadonlyMap<string, boolean>>(new Map());
  const answer = (agreement: AgreementView, taken: boolean) => {
    setAnswered(new Map([...answered, [agreement.id, taken]]));
    onAnswerAgreement(agreement, taken);
  };
  const stateOf = ({ id, state }: AgreementView): AgreementView["state"] => {
    const taken = answered.get(id);
    return taken === undefined ? state : taken ? "taken-up" : "left";
  };
  const answerOf = (agreement: AgreementView): string => {
    const state = stateOf(agreement);
    return state === "proposed" ? "" : t(`team.agreement-${state}`);
  };
  return (
    <Sheet class="part">
      <h2>{t("team.agreements")}</h2>
      <p class="quiet">{t("team.agreements-hint")}</p>
      <div class="button-row">
        {memberships
          .filter(({ carrier }) => comesBack(carrier))
          .map((membership) => (
            <Button key={membership.team} onPress={() => void onReadAnswers(membership).then(setOutcome)}>
              {t("team.agreement-look", { team: membership.teamName })}
            </Button>
          ))}
        <FileChoice
          label={t("team.agreement-open")}
          accept=".cairn"
          onFiles={([file]) => file && void onReadAgreement(file).then(setOutcome)}
        />
      </div>
      <OutcomeNotice outcome={outcome} done="team.agreement-opened" />
      <ul class="team-people">
        {agreements.map((agreement) => (
          <li key={agreement.id} class="part">
            <p>{t("team.plan-words", { cue: agreement.cue, act: agreement.act })}</p>
            <p class="quiet">
              {t("team.agreement-from", { manager: agreement.managerName })}{" "}
              {agreement.followUp &&
                t("team.agreement-follow-up", { day: format.dayWithYear(agreement.followUp) })}{" "}
              {answerOf(agreement)}
            </p>
            {stateOf(agreement) === "proposed" && (
              <div class="button-row">
                <Button kind="primary" onPress={() => answer(agreement, true)}>
                  {t("team.take-up")}
                </Button>
                <Button kind="bare" onPress={() => answer(agreement, false)}>
                  {t("team.leave-it")}
                </Button>
              </div>
            )}
          </li>
        ))}
      </ul>
    </Sheet>
  );
}
