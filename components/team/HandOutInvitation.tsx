import { useState } from "preact/hooks";
import type { MessageKey } from "@/lib/i18n/translate";
import { comesBack } from "@/lib/team/comes-back";
import type { OwnTeamView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { OutcomeNotice } from "./Outcome";
import type { LeadActs, Outcome } from "./team-acts";

type HandOutInvitationProps = { team: OwnTeamView } & Pick<
  LeadActs,
  "onSaveInvitation" | "onCopyInvitation" | "onLayDown"
>;

/** The ways that an invitation goes: as a file or in a message to whoever is to join, and laid down for those who are in the team already. */
export function HandOutInvitation({
  team,
  onSaveInvitation,
  onCopyInvitation,
  onLayDown,
}: HandOutInvitationProps) {
  const { t } = useSpeech();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [done, setDone] = useState<MessageKey>("coaches.invitation-laid");
  const act = async (said: MessageKey, acted: Promise<Outcome>) => {
    setOutcome(null);
    setDone(said);
    setOutcome(await acted);
  };
  return (
    <>
      <div class="button-row">
        <Button onPress={() => onSaveInvitation(team)}>{t("team.save-invitation")}</Button>
        <Button onPress={() => void act("coaches.invitation-copied", onCopyInvitation(team))}>
          {t("coaches.copy-invitation")}
        </Button>
        {comesBack(team.carrier) && team.members.length > 0 && (
          <Button onPress={() => void act("coaches.invitation-laid", onLayDown(team))}>
            {t("coaches.lay-invitation")}
          </Button>
        )}
      </div>
      <OutcomeNotice outcome={outcome} done={done} />
    </>
  );
}
