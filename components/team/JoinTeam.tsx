import { useState } from "preact/hooks";
import type { InvitationView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { Sheet } from "../ui/Place";
import { FileChoice } from "./FileChoice";
import { OutcomeNotice } from "./Outcome";
import { TeamFacts } from "./TeamFacts";
import type { MemberActs, Outcome } from "./team-acts";

/** Joining a team: the invitation is read and shown in plain words before anything is agreed to. */
export function JoinTeam({ onReadInvitation, onJoin }: Pick<MemberActs, "onReadInvitation" | "onJoin">) {
  const { t } = useSpeech();
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [shown, setShown] = useState<InvitationView | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [invitation, setInvitation] = useState("");
  const read = async (asked: string) => {
    setInvitation(asked);
    const answer = await onReadInvitation(asked);
    const isRead = "managerCode" in answer;
    setShown(isRead ? answer : null);
    setOutcome(isRead ? null : { done: false, why: answer.why });
  };
  return (
    <Sheet class="part">
      <h2>{t("team.join")}</h2>
      <p class="quiet">{t("team.join-hint")}</p>
      <div class="button-row">
        <FileChoice
          label={t("team.choose-invitation")}
          accept=".json,.txt,application/json"
          onFiles={([file]) => void file?.text().then(read)}
        />
      </div>
      {!shown && (
        <>
          <TextField label={t("team.paste-invitation")} rows={2} value={text} onInput={setText} />
          <div>
            <Button disabled={text.trim() === ""} onPress={() => void read(text)}>
              {t("team.read-invitation")}
            </Button>
          </div>
        </>
      )}
      <OutcomeNotice outcome={outcome} done="team.joined" />
      {shown && (
        <>
          <TeamFacts team={shown} />
          <p>{t("team.compare", { manager: shown.managerName })}</p>
          <p class="team-code">{shown.managerCode}</p>
          <TextField label={t("team.your-name")} maxLength={80} value={name} onInput={setName} />
          <div>
            <Button
              kind="primary"
              disabled={name.trim() === ""}
              onPress={() => void onJoin(invitation, name.trim()).then(setOutcome)}
            >
              {t("team.join-now", { team: shown.teamName })}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  );
}
