import { useState } from "preact/hooks";
import type { OwnTeamView, TeamRoomView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { Reveal } from "../ui/Reveal";
import { OutcomeNotice } from "./Outcome";
import { PhraseWords } from "./PhraseWords";
import type { KeyActs, Outcome } from "./team-acts";

interface RecoveryPhraseProps {
  phrase: TeamRoomView["phrase"];
  teams: readonly OwnTeamView[];
  keys: KeyActs;
}

/** Twelve words that bring the keys back, and the file that brings a team back with them: as far as they can still be had. */
export function RecoveryPhrase({ phrase, teams, keys }: RecoveryPhraseProps) {
  const { t } = useSpeech();
  const [words, setWords] = useState<readonly string[] | null>(null);
  return (
    <div class="part">
      <p role="status">{t(`recovery.state-${phrase}`)}</p>
      {phrase === "waiting" && words === null && (
        <>
          <p class="quiet">{t("recovery.before-showing")}</p>
          <div class="button-row">
            <Button kind="primary" onPress={() => void keys.onShowPhrase().then(setWords)}>
              {t("recovery.show")}
            </Button>
            <Reveal label={t("recovery.do-without")} kind="bare">
              <div class="part">
                <p>{t("recovery.do-without-hint")}</p>
                <div>
                  <Button onPress={keys.onDeclinePhrase}>{t("recovery.do-without-now")}</Button>
                </div>
              </div>
            </Reveal>
          </div>
        </>
      )}
      {phrase === "waiting" && words !== null && (
        <PhraseWords words={words} onConfirm={keys.onConfirmPhrase} onHide={() => setWords(null)} />
      )}
      {phrase === "written" && (
        <>
          <TeamFiles teams={teams} onSaveTeamFile={keys.onSaveTeamFile} />
          <Reveal label={t("recovery.check")}>
            <CheckPhrase onCheckPhrase={keys.onCheckPhrase} />
          </Reveal>
        </>
      )}
    </div>
  );
}

/** A team's people are in no invitation: the file that holds them, for each team. */
function TeamFiles({
  teams,
  onSaveTeamFile,
}: { teams: readonly OwnTeamView[] } & Pick<KeyActs, "onSaveTeamFile">) {
  const { t } = useSpeech();
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <>
      <p class="quiet">{t("recovery.file-hint")}</p>
      <div class="button-row">
        {teams.map((team) => (
          <Button key={team.team} onPress={() => void onSaveTeamFile(team).then(setOutcome)}>
            {t("recovery.save-file", { team: team.teamName })}
          </Button>
        ))}
      </div>
      <OutcomeNotice outcome={outcome} done="recovery.file-saved" />
    </>
  );
}

function CheckPhrase({ onCheckPhrase }: Pick<KeyActs, "onCheckPhrase">) {
  const { t } = useSpeech();
  const [text, setText] = useState("");
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  return (
    <div class="part">
      <TextField label={t("recovery.words")} rows={3} maxLength={1_000} value={text} onInput={setText} />
      <div>
        <Button
          disabled={text.trim() === ""}
          onPress={() =>
            void onCheckPhrase(text).then((came) => {
              setOutcome(came);
              if (came.done) setText("");
            })
          }
        >
          {t("recovery.check-now")}
        </Button>
      </div>
      <OutcomeNotice outcome={outcome} done="recovery.check-right" />
    </div>
  );
}
