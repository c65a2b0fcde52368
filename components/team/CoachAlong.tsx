import { useState } from "preact/hooks";
import type { TeamFileView } from "@/lib/views/team";
import { useSpeech } from "../i18n/language";
import { Button } from "../ui/Button";
import { TextField } from "../ui/Field";
import { FileChoice } from "./FileChoice";
import { OutcomeNotice } from "./Outcome";
import type { CoachActs, Outcome } from "./team-acts";

type CoachAlongProps = Pick<CoachActs, "onSaveCard" | "onReadTeamFile" | "onTakeTeamFile">;

/** The other side: one's own card for a manager, and the team's file by which one reads along or takes a team over. */
export function CoachAlong({ onSaveCard, onReadTeamFile, onTakeTeamFile }: CoachAlongProps) {
  const { t } = useSpeech();
  const [name, setName] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const [offer, setOffer] = useState<{ readonly file: File; readonly view: TeamFileView } | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const read = async (file: File) => {
    const answer = await onReadTeamFile(file);
    setOffer("role" in answer ? { file, view: answer } : null);
    setOutcome("role" in answer ? null : { done: false, why: answer.why });
  };
  const take = async (file: File) => {
    setOutcome(await onTakeTeamFile(file));
    setOffer(null);
  };
  return (
    <div class="part">
      <p class="quiet">{t("coaches.along-hint")}</p>
      <TextField label={t("coaches.your-name")} maxLength={80} value={name} onInput={setName} />
      <div class="button-row">
        <Button disabled={name.trim() === ""} onPress={() => void onSaveCard(name.trim()).then(setCode)}>
          {t("coaches.save-card")}
        </Button>
        <FileChoice
          label={t("coaches.open-file")}
          accept=".cairn"
          onFiles={([file]) => file && void read(file)}
        />
      </div>
      <div role="status">
        {code !== null && (
          <p>
            {t("coaches.own-code")} <span class="team-code">{code}</span>
          </p>
        )}
      </div>
      {offer && (
        <div class="part">
          <p>
            {t(`coaches.offer-${offer.view.role}`, {
              manager: offer.view.managerName,
              team: offer.view.teamName,
              people: offer.view.people,
            })}
          </p>
          <p>{t("team.compare", { manager: offer.view.managerName })}</p>
          <p class="team-code">{offer.view.managerCode}</p>
          <div>
            <Button kind="primary" onPress={() => void take(offer.file)}>
              {t(`coaches.take-${offer.view.role}`, { team: offer.view.teamName })}
            </Button>
          </div>
        </div>
      )}
      <OutcomeNotice outcome={outcome} done="coaches.taken" />
    </div>
  );
}
