import { useState } from "preact/hooks";
import type { MessageKey } from "@/lib/i18n/translate";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { Reveal } from "../ui/Reveal";
import { CardChoice } from "./CardChoice";
import { OutcomeNotice } from "./Outcome";
import type { CoachActs, Outcome } from "./team-acts";

type CoachesProps = { team: OwnTeamView } & Pick<
  CoachActs,
  "onReadCard" | "onAddCoach" | "onRemoveCoach" | "onSaveCoachFile"
>;

/** Who reads along in a team that one leads: adding someone by their card, the file for them, and taking them out. */
export function Coaches({ team, onReadCard, onAddCoach, onRemoveCoach, onSaveCoachFile }: CoachesProps) {
  const { t } = useSpeech();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [done, setDone] = useState<MessageKey>("coaches.added");
  const say = (said: MessageKey) => (came: Outcome) => {
    setDone(said);
    setOutcome(came);
  };
  return (
    <div class="part">
      <p class="quiet">{t("coaches.second-hint")}</p>
      <ul class="team-people">
        {team.coaches.map(({ fingerprint, name, code }) => (
          <li key={fingerprint} class="part">
            <div>
              <strong>{name}</strong>
              <p class="team-code">{code}</p>
            </div>
            <div class="button-row">
              <Button
                onPress={() => void onSaveCoachFile(team.team, fingerprint).then(say("coaches.file-saved"))}
              >
                {t("coaches.save-file", { name })}
              </Button>
              <Reveal label={t("coaches.remove")} kind="link">
                <p>{t("coaches.remove-hint", { name })}</p>
                <Button onPress={() => onRemoveCoach(team.team, fingerprint)}>
                  {t("coaches.remove-now", { name })}
                </Button>
              </Reveal>
            </div>
          </li>
        ))}
      </ul>
      <CardChoice onReadCard={onReadCard}>
        {(card, forget) => (
          <Button
            kind="primary"
            onPress={() =>
              void onAddCoach(team.team, card.text).then((came) => {
                say("coaches.added")(came);
                forget();
              })
            }
          >
            {t("coaches.add", { name: card.name })}
          </Button>
        )}
      </CardChoice>
      <OutcomeNotice outcome={outcome} done={done} />
    </div>
  );
}
