import { useState } from "preact/hooks";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { CardChoice } from "./CardChoice";
import { OutcomeNotice } from "./Outcome";
import type { CoachActs, Outcome } from "./team-acts";

type HandOverProps = { team: OwnTeamView } & Pick<CoachActs, "onReadCard" | "onHandOver">;

/** Handing a team to its next manager: one's own key signs the change, and a file takes the team to them. */
export function HandOver({ team, onReadCard, onHandOver }: HandOverProps) {
  const { t } = useSpeech();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <div class="part">
      <p class="quiet">{t("coaches.hand-over-hint")}</p>
      <CardChoice onReadCard={onReadCard}>
        {(card) => (
          <Button onPress={() => void onHandOver(team.team, card.text).then(setOutcome)}>
            {t("coaches.hand-over-now", { name: card.name })}
          </Button>
        )}
      </CardChoice>
      <OutcomeNotice outcome={outcome} done="coaches.handed-over" />
    </div>
  );
}
