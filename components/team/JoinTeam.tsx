import { useState } from "preact/hooks";
import type { MessageKey } from "@/lib/i18n/translate";
import type { InvitationView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { Sheet } from "../ui/Place";
import { FileChoice } from "./FileChoice";
import { OutcomeNotice } from "./Outcome";
import { TeamChange } from "./TeamChange";
import { TeamFacts } from "./TeamFacts";
import type { MemberActs, Outcome } from "./team-acts";

type JoinTeamProps = Pick<MemberActs, "onReadInvitation" | "onJoin" | "onLeave">;

/** Joining a team, or agreeing to what its newer invitation changes: it is read and shown in plain words before. */
export function JoinTeam({ onReadInvitation, onJoin, onLeave }: JoinTeamProps) {
  const { t } = useSpeech();
  const [pasted, setPasted] = useState("");
  /** The invitation that is shown; a file's is not put into the field. */
  const [text, setText] = useState("");
  const [name, setName] = useState("");
  const [shown, setShown] = useState<InvitationView | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [done, setDone] = useState<MessageKey>("team.joined");
  const read = async (asked: string) => {
    setText(asked);
    const answer = await onReadInvitation(asked);
    const isRead = "managerCode" in answer;
    setShown(isRead ? answer : null);
    setOutcome(isRead ? null : { done: false, why: answer.why });
  };
  const join = async (as: string, said: MessageKey) => {
    const came = await onJoin(text, as);
    setDone(said);
    setOutcome(came);
    if (came.done) {
      setShown(null);
      setPasted("");
    }
  };
  const before = shown?.before;
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
      <TextField label={t("team.paste-invitation")} rows={2} value={pasted} onInput={setPasted} />
      {!shown && (
        <div>
          <Button disabled={pasted.trim() === ""} onPress={() => void read(pasted)}>
            {t("team.read-invitation")}
          </Button>
        </div>
      )}
      <OutcomeNotice outcome={outcome} done={done} />
      {shown && before && (
        <TeamChange
          shown={shown}
          before={before}
          onAgree={() => void join(before.ownName, "coaches.agreed")}
          onLeave={() => {
            onLeave(shown.team);
            setShown(null);
          }}
        />
      )}
      {shown && !before && (
        <>
          <TeamFacts team={shown} />
          {[{ name: shown.managerName, code: shown.managerCode }, ...shown.coaches].map((reader) => (
            <div key={reader.code}>
              <p>{t("team.compare", { manager: reader.name })}</p>
              <p class="team-code">{reader.code}</p>
            </div>
          ))}
          <TextField label={t("team.your-name")} maxLength={80} value={name} onInput={setName} />
          <div>
            <Button
              kind="primary"
              disabled={name.trim() === ""}
              onPress={() => void join(name.trim(), "team.joined")}
            >
              {t("team.join-now", { team: shown.teamName })}
            </Button>
          </div>
        </>
      )}
    </Sheet>
  );
}
