import { useState } from "preact/hooks";
import { comesBack } from "@/lib/team/comes-back";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { OutcomeNotice } from "./Outcome";
import type { LeadActs, Outcome } from "./team-acts";

type HandOutInvitationProps = { team: OwnTeamView } & Pick<LeadActs, "onSaveInvitation" | "onLayDown">;

/** The ways that an invitation goes: as a file to whoever is to join, and laid down for those who are in the team already. */
export function HandOutInvitation({ team, onSaveInvitation, onLayDown }: HandOutInvitationProps) {
  const { t } = useSpeech();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const layDown = async () => {
    setOutcome(null);
    setOutcome(await onLayDown(team));
  };
  return (
    <>
      <div class="button-row">
        <Button onPress={() => onSaveInvitation(team)}>{t("team.save-invitation")}</Button>
        {comesBack(team.carrier) && team.members.length > 0 && (
          <Button onPress={() => void layDown()}>{t("coaches.lay-invitation")}</Button>
        )}
      </div>
      <OutcomeNotice outcome={outcome} done="coaches.invitation-laid" />
    </>
  );
}
